import { createHash, randomBytes, randomInt } from 'node:crypto';
import { RECEIPT_LETTERS } from '$lib/domain/receipt/receipt-token';

const spoken = (length: number): string =>
	Array.from({ length }, () => RECEIPT_LETTERS[randomInt(RECEIPT_LETTERS.length)]).join('');

/** "7Q4K-93MX": about 39 bits; unique by the database. */
export const newReceiptNumber = (): string => `${spoken(4)}-${spoken(4)}`;

/** Six characters that the resident reads to the help desk. */
export const newFailureReference = (): string => spoken(6);

/** For passwords handed to staff once. */
export const newPassword = (): string => randomBytes(12).toString('base64url');

/** Only the hash of a session id is stored: a copy of the database signs nobody in. */
export const sessionIdHash = (id: string): string => createHash('sha256').update(id).digest('base64url');

/** Names a request in the log. */
export { randomUUID } from 'node:crypto';
