import type { FormKey } from '$lib/domain/household/forms';
import type { Queryable } from '../db/client';
import { answersOf, type AnswersRow } from '../db/queries/answers';

/** Rows that came with a session, by whom the session is of. */
const atHand = new WeakMap<FormKey, AnswersRow>();

/** A row that was read in the same statement as the session of this request (adr/0031). */
export const putAtHand = (filler: FormKey, row: AnswersRow): void => void atHand.set(filler, row);

/**
 * The form's row: what came with the session, for whoever asks first, so that a request has one round trip less. It is
 * taken once: whoever asks again at the same request may have written in between, and reads anew.
 */
export async function answersAtHand(db: Queryable, filler: FormKey): Promise<AnswersRow | undefined> {
	const row = atHand.get(filler);
	atHand.delete(filler);
	return row ?? answersOf(db, filler);
}
