import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { systemClock } from '../runtime/clock';
import { keyIds, subkey, type KeyRing } from './key-ring';

/**
 * A small secret in the holder's own cookie, encrypted (JWE of RFC 7516, compact, `dir` with A256GCM) so that neither the
 * disk of the phone nor a log of headers gives it away. `purpose` keeps one cookie from being used as another. At once and
 * not through WebCrypto: every request opens one, and must not queue for a thread.
 */
export function sealCookie(ring: KeyRing, purpose: string, values: Record<string, string>, seconds: number): string {
	const header = encoded({ alg: 'dir', enc: 'A256GCM', kid: ring.current });
	const iv = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', subkey(ring, 'cookie'), iv).setAAD(Buffer.from(header));
	const exp = Math.floor(systemClock.now() / 1000) + seconds;
	const body = Buffer.concat([cipher.update(JSON.stringify({ ...values, aud: purpose, exp })), cipher.final()]);
	return [header, '', base64url(iv), base64url(body), base64url(cipher.getAuthTag())].join('.');
}

/** @returns undefined for anything that is not a current cookie of this purpose */
export function openCookie(ring: KeyRing, purpose: string, text: string): Record<string, string> | undefined {
	for (const kid of keyIds(ring)) {
		const values = decrypted(subkey(ring, 'cookie', kid), text);
		if (values) return values.aud === purpose && Number(values.exp) > systemClock.now() / 1000 ? values : undefined;
	}
	return undefined;
}

function decrypted(key: Uint8Array, text: string): Record<string, string> | undefined {
	const [header = '', , iv = '', body = '', tag = ''] = text.split('.');
	try {
		const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 });
		decipher.setAAD(Buffer.from(header)).setAuthTag(Buffer.from(tag, 'base64url'));
		const plain = Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]);
		return JSON.parse(plain.toString()) as Record<string, string>;
	} catch {
		return undefined;
	}
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const encoded = (value: object): string => base64url(Buffer.from(JSON.stringify(value)));
