import { qrPath, type QrPath } from '../qr-path';
import { inGroups } from '$lib/domain/access/access-code';
import type { Settings } from '../settings';

export interface ReissuedLetter {
	/** 16 digits, in clear for the one page that is printed now; only its hash is kept. */
	code: string;
	letterNumber: number;
}

/** What the page of a re-issued letter shows, once. */
export interface LetterToPrint {
	letterNumber: number;
	/** In four groups. */
	code: string;
	/** The portal's address with the code in the fragment, which reaches no log; as a path. */
	qr: QrPath;
	origin: string;
}

export function letterToPrint(
	{ origin }: Pick<Settings, 'origin'>,
	{ code, letterNumber }: ReissuedLetter
): LetterToPrint {
	return { letterNumber, code: inGroups(code), qr: qrPath(`${origin}/#${code}`), origin };
}
