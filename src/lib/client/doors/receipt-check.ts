import type { Door } from '$lib/domain/field/door';
import {
	doorMarkText,
	MARK_BYTES,
	readReceiptNumber,
	readToken,
	type ReadToken
} from '$lib/domain/receipt/receipt-token';

/** A public key as the server's page hands it out (JWK, P-256). */
export interface VerifyingKey extends JsonWebKey {
	kid: string;
}

/** What a phone knows without asking: the doors of its block, and the keys that receipts are signed with. */
export interface KnownDoors {
	block: string;
	doors: readonly Pick<Door, 'householdId' | 'number'>[];
	keys: readonly VerifyingKey[];
}

/**
 * `valid`: genuine and of this very door (or, where no door was chosen, of the block's door `householdId`);
 * `otherDoor`: genuine, of the block's door `householdId`; `otherBlock`: genuine, of no door here;
 * `forged`: not signed by this service; `number`: only a receipt number, for the server to judge; `nothing`: neither.
 */
export interface Verdict {
	kind: 'valid' | 'otherDoor' | 'otherBlock' | 'forged' | 'number' | 'nothing';
	householdId?: string;
	/** UTC milliseconds of the submission that the receipt is for. */
	submittedAt?: number;
}

/** Checks what was scanned or typed, with Web Crypto alone. `at`: the household whose door the enumerator stands at. */
export async function checkReceipt(text: string, known: KnownDoors, at?: string): Promise<Verdict> {
	const token = readToken(text);
	if (!token) return { kind: readReceiptNumber(text) ? 'number' : 'nothing' };
	if (!(await isSigned(token, known.keys))) return { kind: 'forged' };
	const { submittedAt } = token.claims;
	const householdId = await doorOf(token, known);
	if (householdId === undefined) return { kind: 'otherBlock', submittedAt };
	return { kind: at === undefined || at === householdId ? 'valid' : 'otherDoor', householdId, submittedAt };
}

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

async function isSigned({ kid, signed, signature }: ReadToken, keys: readonly VerifyingKey[]): Promise<boolean> {
	const jwk = keys.find((key) => key.kid === kid);
	if (!jwk) return false;
	const { kty, crv, x, y } = jwk;
	const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, ES256, false, ['verify']);
	return crypto.subtle.verify(ES256, key, fromBase64Url(signature), new TextEncoder().encode(signed));
}

async function doorOf({ claims }: ReadToken, { block, doors }: KnownDoors): Promise<string | undefined> {
	const marks = await Promise.all(doors.map(({ number }) => markOf(block, number, claims.receiptNumber)));
	return doors[marks.indexOf(claims.doorMark)]?.householdId;
}

async function markOf(block: string, number: string, receiptNumber: string): Promise<string> {
	const text = new TextEncoder().encode(doorMarkText(block, number, receiptNumber));
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
	return toBase64Url(hash.subarray(0, MARK_BYTES));
}

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0));

export const toBase64Url = (bytes: Uint8Array): string =>
	btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
