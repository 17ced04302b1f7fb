import { openCookie, sealCookie } from '$lib/server/crypto/cookie-seal';
import type { KeyRing } from '$lib/server/crypto/key-ring';
import type { LetterCode } from '../services/look-up-letter';

/**
 * A letter's code in a cookie, with what the slow hash made of it: as long for a code that belongs to nobody. A cookie of
 * before there was the second has the code alone.
 */
export const sealLetter = (
	keys: KeyRing,
	purpose: string,
	{ code, stretched, district }: LetterCode,
	seconds: number
): string =>
	sealCookie(
		keys,
		purpose,
		{
			code,
			...(stretched && { stretched: Buffer.from(stretched).toString('base64url') }),
			...(district && { district })
		},
		seconds
	);

export function openLetter(keys: KeyRing, purpose: string, text: string | undefined): LetterCode | undefined {
	const { code, stretched, district } = (text ? openCookie(keys, purpose, text) : undefined) ?? {};
	if (!code) return undefined;
	return { code, ...(stretched && { stretched: new Uint8Array(Buffer.from(stretched, 'base64url')) }), district };
}
