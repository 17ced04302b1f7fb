import { randomBytes } from 'node:crypto';
import { decrypt, encrypt } from './envelope';
import { paddedJson } from './padding';
import { subkey, type KeyRing } from './key-ring';

/** One AES-256 key a form; a fresh one at every sealing, so that an old backup's wrap opens only the old draft. */
export const newDataKey = (): Uint8Array => new Uint8Array(randomBytes(32));

/** Wrapped by the service key. Layout: length of kid (1) | kid | envelope. */
export function wrapForService(ring: KeyRing, householdId: string, dataKey: Uint8Array): Uint8Array {
	const kid = Buffer.from(ring.current);
	const wrap = encrypt(subkey(ring, 'data-key-wrap'), dataKey, `service-wrap/${householdId}`);
	return new Uint8Array(Buffer.concat([Buffer.from([kid.length]), kid, wrap]));
}

/** @throws when it was wrapped for another household or with a key that is not in the ring */
export function unwrapForService(ring: KeyRing, householdId: string, wrap: Uint8Array): Uint8Array {
	const length = wrap[0] ?? 0;
	const kid = Buffer.from(wrap.subarray(1, 1 + length)).toString();
	return decrypt(subkey(ring, 'data-key-wrap', kid), wrap.subarray(1 + length), `service-wrap/${householdId}`);
}

export const wrapForResident = (residentKey: Uint8Array, householdId: string, dataKey: Uint8Array): Uint8Array =>
	encrypt(residentKey, dataKey, `resident-wrap/${householdId}`);

/** @returns undefined when this letter and PIN are not the ones it was sealed with */
export function unwrapForResident(
	residentKey: Uint8Array,
	householdId: string,
	wrap: Uint8Array
): Uint8Array | undefined {
	try {
		return decrypt(residentKey, wrap, `resident-wrap/${householdId}`);
	} catch {
		return undefined;
	}
}

const draftAbout = (householdId: string) => `draft/${householdId}`;

/** Any JSON value; bound to the household's row. */
export const encryptDraft = (dataKey: Uint8Array, householdId: string, draft: unknown): Uint8Array =>
	encrypt(dataKey, Buffer.from(JSON.stringify(draft)), draftAbout(householdId));

/** The same, of one of few lengths: for a draft that stays as it is, behind a submission. */
export const encryptDraftPadded = (dataKey: Uint8Array, householdId: string, draft: unknown): Uint8Array =>
	encrypt(dataKey, paddedJson(draft), draftAbout(householdId));

export const decryptDraft = (dataKey: Uint8Array, householdId: string, ciphertext: Uint8Array): unknown =>
	JSON.parse(Buffer.from(decrypt(dataKey, ciphertext, draftAbout(householdId))).toString());
