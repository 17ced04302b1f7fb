/**
 * 回执 as its QR code carries it: claims in plain text and a signature (ES256) over them, so that a phone without a
 * network can tell it from an invented one. It names no person and no answer, and the door only as a hash.
 * `ZR1.<kid>.<receipt number>.<version>.<seconds, base 36>.<door mark>.<signature>`
 */
export interface ReceiptClaims {
	/** "7Q4K-93MX" */
	receiptNumber: string;
	/** Which submission of the household: the first is 1. */
	version: number;
	/** UTC milliseconds, whole seconds. */
	submittedAt: number;
	/** Base64url of the first 16 bytes of the SHA-256 of `doorMarkText`. */
	doorMark: string;
}

export interface ReadToken {
	kid: string;
	claims: ReceiptClaims;
	/** What the signature is over. */
	signed: string;
	/** Base64url, 64 bytes: r and s (IEEE P1363). */
	signature: string;
}

export const MARK_BYTES = 16;

/** Crockford's base 32 without letters that are misheard or misread: what receipt numbers, and all that is spelled out, are made of. */
export const RECEIPT_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a door's mark is the hash of: it differs from receipt to receipt, so that two of one door look unrelated. */
export const doorMarkText = (block: string, householdNumber: string, receiptNumber: string): string =>
	`zitian/receipt/${block}/${householdNumber}/${receiptNumber}`;

/** The part of a token that is signed. */
export function signedText(kid: string, { receiptNumber, version, submittedAt, doorMark }: ReceiptClaims): string {
	return ['ZR1', kid, receiptNumber, version, Math.floor(submittedAt / 1000).toString(36), doorMark].join('.');
}

const TOKEN =
	/^(ZR1\.([a-z0-9]{1,16})\.([2-9A-Z]{4}-[2-9A-Z]{4})\.(\d{1,6})\.([0-9a-z]{1,10})\.([\w-]{22}))\.([\w-]{86})$/;

/** Takes a token apart; it is not believed before its signature has been checked. @returns undefined for other text */
export function readToken(text: string): ReadToken | undefined {
	const parts = TOKEN.exec(text.trim());
	if (!parts) return undefined;
	const [, signed = '', kid = '', receiptNumber = '', version = '', seconds = '', doorMark = '', signature = ''] =
		parts;
	const submittedAt = parseInt(seconds, 36) * 1000;
	return { kid, signed, signature, claims: { receiptNumber, version: Number(version), submittedAt, doorMark } };
}

/** A receipt number as somebody types it (full width, small letters, without the dash), or undefined. */
export function readReceiptNumber(text: string): string | undefined {
	const plain = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
	return /^[2-9A-Z]{8}$/.test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4)}` : undefined;
}
