import type { Random } from './random';
import { HOSTILE_JSON } from './values';

/** A change as a phone sends it (`/form/changes`), with `hostile` in one of its places. */
function change(random: Random, hostile: unknown): unknown {
	const base = 9;
	const honest: Record<string, unknown>[] = [
		{ kind: 'answer', section: 'household', field: 'H6', value: '92', base },
		{ kind: 'answer', section: 'person', entry: 'p1', field: 'D5', value: '1980-01', base },
		{ kind: 'add', list: 'persons', group: 'present', id: `p${1 + random.below(30)}x`, name: '王小明' },
		{ kind: 'remove', list: 'persons', id: 'p1', base },
		{ kind: 'keep', list: 'persons', id: 'p1', base },
		{ kind: 'first', list: 'persons', id: 'p2', base },
		{ kind: 'done', ref: { section: 'people', step: 'present' } },
		{ kind: 'confirm', key: 'R08', fingerprint: '[]', reason: '' }
	];
	return withOne(random, random.of(honest), hostile);
}

/** The object with one of its values, or of its keys, replaced. */
function withOne(random: Random, object: Record<string, unknown>, hostile: unknown): unknown {
	const key = random.of(Object.keys(object));
	if (random.once(8)) return hostile;
	if (random.once(8) && typeof hostile === 'string') return { ...object, [hostile]: 1 };
	return { ...object, [key]: hostile };
}

/** What is posted as JSON: shaped as pages shape it, but for one place. */
export function jsonBody(random: Random, names: string[]): unknown {
	const hostile = random.of(HOSTILE_JSON);
	const body = {
		device: 'hostile1',
		first: 1 + random.below(5),
		changes: [change(random, hostile)],
		known: random.below(50),
		place: { section: 'household', step: 'home' },
		...Object.fromEntries(names.map((name) => [name, random.of(HOSTILE_JSON)]))
	};
	return random.once(2) ? body : withOne(random, body, hostile);
}
