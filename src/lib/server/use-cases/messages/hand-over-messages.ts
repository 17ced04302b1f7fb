import { audited, type Actor } from '../../audit/audited';
import type { Deps } from '../../deps';
import { openMessage, type SealedMessage } from '../../crypto/message-seal';
import { EVENTS, letterOf } from './send-messages';
import { changeMessage, dueMessages, lockMessage } from '../../db/queries/text-messages';

/** A message for the office's own way of sending. */
export interface HandedOver extends SealedMessage {
	id: string;
}

/** Messages at most in one file. */
const LIMIT = 10_000;

/**
 * For an office without a sending service: everything that waits, in clear, once; it is wiped here at the same moment.
 * What a newer letter has made worthless is left for `sendMessages` to give up.
 */
export const handOverMessages = (
	{ db, clock, keys }: Pick<Deps, 'db' | 'clock' | 'keys'>,
	actor: Actor
): Promise<HandedOver[]> =>
	audited({ db, clock }, actor, async (tx, record) => {
		const now = clock.now();
		const handed: HandedOver[] = [];
		for (const key of await dueMessages(tx, now, LIMIT)) {
			const row = await lockMessage(tx, key);
			if (!row?.stands) continue;
			handed.push({ id: key.messageId, ...openMessage(keys, key, row.sealed) });
			await changeMessage(tx, key, { sealed: null, nextTryAt: null, sentAt: now });
			await record({ action: EVENTS[row.kind].sent, householdId: key.householdId, detail: letterOf(row) });
		}
		await record({ action: 'texts.handedOver', detail: { count: handed.length } });
		return handed;
	});
