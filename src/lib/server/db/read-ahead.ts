/** Rows that were read before anybody asked for them, by whom they are of: at most one for each. */
const ahead = new WeakMap<object, object>();

export const putAhead = (whose: object, row: object): void => void ahead.set(whose, row);

/** Taken once. Whoever locks the row takes it too: what is written under the lock makes it old. */
export function takeAhead(whose: object): object | undefined {
	const row = ahead.get(whose);
	ahead.delete(whose);
	return row;
}
