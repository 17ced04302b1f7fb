/** What people type, brought to the one way in which it is stored. Never rejects: `fieldErrors` does. */
import type { Answers } from '../model/draft';
import type { Field } from '../model/types';
import { typedValue, type Posted } from './inputs';
import { rulesOf } from './types/index';

/** One answer as it is stored, as its type has it. */
export const normalise = (field: Field, typed: string): string => rulesOf(field).normalise(typed, field);

/** The answers of a post to these fields. A field that was not posted is absent (its stored answer stays); one posted empty is "". */
export function normalisePost(fields: Field[], posted: Posted): Answers {
	const typed = fields.map((field) => [field, typedValue(field, posted)] as const);
	return Object.fromEntries(
		typed.flatMap(([field, value]) => (value === undefined ? [] : [[field.name, normalise(field, value)]]))
	);
}
