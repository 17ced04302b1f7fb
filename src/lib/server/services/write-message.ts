import type { MessageKind } from '$lib/domain/support/text-message';
import { sealMessage, type SealedMessage } from '../crypto/message-seal';
import { randomUUID } from '../crypto/tokens';
import type { Queryable } from '../db/client';
import { addTextMessage } from '../db/queries/text-messages';
import type { Deps } from '../deps';

interface MessageRow {
	householdId: string;
	kind: MessageKind;
	letterNumber: number;
}

/** Writes a message down, under seal; it is sent behind the transaction, and its number and words go then. */
export async function writeMessage(
	{ keys, clock }: Pick<Deps, 'keys' | 'clock'>,
	tx: Queryable,
	row: MessageRow,
	message: SealedMessage
): Promise<void> {
	const key = { householdId: row.householdId, messageId: randomUUID() };
	const createdAt = clock.now();
	const sealed = sealMessage(keys, key, message);
	await addTextMessage(tx, { ...row, ...key, createdAt, nextTryAt: createdAt, sealed });
}
