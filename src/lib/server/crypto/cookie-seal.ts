import { EncryptJWT, jwtDecrypt } from 'jose';
import { keyIds, subkey, type KeyRing } from './key-ring';

/**
 * A small secret in the holder's own cookie, encrypted (JWE `dir`, A256GCM) so that neither the disk of the phone nor a
 * log of headers gives it away. `purpose` keeps one cookie from being used as another.
 */
export function sealCookie(
	ring: KeyRing,
	purpose: string,
	values: Record<string, string>,
	seconds: number
): Promise<string> {
	return new EncryptJWT(values)
		.setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: ring.current })
		.setAudience(purpose)
		.setExpirationTime(`${seconds}s`)
		.encrypt(subkey(ring, 'cookie'));
}

/** @returns undefined for anything that is not a current cookie of this purpose */
export async function openCookie(
	ring: KeyRing,
	purpose: string,
	text: string
): Promise<Record<string, string> | undefined> {
	for (const kid of keyIds(ring)) {
		try {
			const { payload } = await jwtDecrypt(text, subkey(ring, 'cookie', kid), { audience: purpose });
			return payload as Record<string, string>;
		} catch {
			continue;
		}
	}
	return undefined;
}
