import type { FormKey } from '$lib/domain/household/forms';
import type { Queryable } from '../db/client';
import { answersOf, type AnswersRow } from '../db/queries/answers';
import { putAhead, takeAhead } from '../db/read-ahead';

/** A row that was read in the same statement as the session of this request (adr/0031). */
export const putAtHand = (filler: FormKey, row: AnswersRow): void => putAhead(filler, row);

/**
 * The form's row: what came with the session, for whoever asks first, so that a request has one round trip less. It is
 * taken once, and gone when the form was locked (`lockAnswers`): whoever asks after that may have written, and reads anew.
 */
export async function answersAtHand(db: Queryable, filler: FormKey): Promise<AnswersRow | undefined> {
	return (takeAhead(filler) as AnswersRow | undefined) ?? answersOf(db, filler);
}
