import type { Door } from '$lib/domain/field/door';
import type { Sealed } from '../vault/pin-lock';
import type { Times } from './door-vault-rules';
import type { VerifyingKey } from './receipt-check';

/** Prefix of the names under which lists are stored: block by block. */
export const BLOCK = 'block/';

/** A block's doors as the phone keeps them: what the list shows and nothing more. */
export interface StoredBlock {
	block: { code: string; number: string; village: { zh: string; en: string } };
	doors: Door[];
	/** The round's time when the list was made, UTC milliseconds: a rehearsal's is not the phone's. */
	at: number;
	/** For receipts, which are checked without a network. */
	keys: VerifyingKey[];
	/** What visits are sealed to on their way to the server. */
	visitKey: VerifyingKey;
	/** When the server vouched for it, milliseconds of the phone's clock. */
	heardAt: number;
}

/** A list as it is stored: encrypted, with the times that say how long it may still be opened. */
export type StoredSealedVisit = Sealed & Times;
