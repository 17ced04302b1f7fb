import { officeOf } from '$lib/domain/household/round';
import { openContact } from '../crypto/contact';
import type { Queryable } from '../db/client';
import { boundPhoneOf } from '../db/queries/help-desk';
import { blockOf } from '../db/queries/households';
import type { Deps } from '../deps';
import { writeMessage } from './write-message';

/** Where the words of a message send their reader. */
export interface MessageOffice {
	origin: string;
	helpDeskPhone: string;
}

interface Message {
	householdId: string;
	/** The letter that is valid now: a newer one makes the message worthless. */
	letterNumber: number;
	kind: 'letter' | 'code';
	words: (office: MessageOffice) => string;
}

/** Writes a message to the bound phone down, under seal; it is sent behind the transaction. @throws when no phone is bound */
export async function textBoundPhone(
	{ keys, clock, settings, round }: Pick<Deps, 'keys' | 'clock' | 'settings' | 'round'>,
	tx: Queryable,
	{ words, ...row }: Message
): Promise<void> {
	const [bound, block] = [await boundPhoneOf(tx, row.householdId), await blockOf(tx, row.householdId)];
	if (!bound) throw new Error('The bound phone vanished.');
	const { phone } = openContact(keys, row.householdId, bound.phone);
	const text = words({ origin: settings.origin, helpDeskPhone: officeOf(round, block).helpDeskPhone });
	await writeMessage({ keys, clock }, tx, row, { phone, text });
}
