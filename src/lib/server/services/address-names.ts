import { matchNames, type SpokenName } from '$lib/domain/support/name-match';
import type { Queryable } from '../db/client';
import { namesOfAddresses, type MeantNames } from '../db/queries/address-search';
import type { Staff } from '../actors';
import { simplified, spoken } from './spoken-names';

interface Names {
	lines: SpokenName[];
	buildings: SpokenName[];
	areas: (SpokenName & { code: string; english: string })[];
}

/** Names are read anew after this long; until then a new street is found by its number and not by its name. */
const FRESH_MS = 60_000;

interface Cached {
	names: Promise<Names>;
	readAt: number;
}

/** By database and by district: PostgreSQL shows an agent only the addresses of their own. */
const cached = new WeakMap<object, Map<string, Cached>>();

/**
 * What each word of a search means among the names that the agent may see.
 * @param database whose names they are: the pool, not the transaction
 * @returns undefined when a word means nothing: then no household is meant
 */
export async function meaningsOf(
	db: Queryable,
	database: object,
	staff: Pick<Staff, 'district'>,
	words: readonly string[]
): Promise<MeantNames[] | undefined> {
	if (words.length === 0) return [];
	const names = await namesFor(db, database, staff.district);
	const meant = words.map((word) => meaningOf(names, word));
	return meant.every((one) => one.lines.length + one.buildings.length + one.areas.length > 0) ? meant : undefined;
}

function meaningOf({ lines, buildings, areas }: Names, word: string): MeantNames {
	const typed = spoken(word);
	const inEnglish = areas.filter(({ english }) => english.toLowerCase().includes(word.toLowerCase()));
	return {
		lines: matchNames(lines, typed).map(({ text }) => text),
		buildings: matchNames(buildings, typed).map(({ text }) => text),
		areas: [...new Set([...matchNames(areas, typed), ...inEnglish].map(({ code }) => code))]
	};
}

function namesFor(db: Queryable, database: object, district: string): Promise<Names> {
	const districts = cached.get(database) ?? new Map<string, Cached>();
	cached.set(database, districts);
	const before = districts.get(district);
	if (before && performance.now() - before.readAt < FRESH_MS) return before.names;
	const names = readNames(db);
	districts.set(district, { names, readAt: performance.now() });
	names.catch(() => districts.delete(district));
	return names;
}

async function readNames(db: Queryable): Promise<Names> {
	const { lines, buildings, areas } = await namesOfAddresses(db);
	return {
		lines: lines.map((line) => named(line)),
		// "3" and "3 栋" are found as numbers.
		buildings: buildings.filter((name) => /\p{Script=Han}{2}/u.test(name)).map((name) => named(name)),
		areas: areas.map(({ code, zh, en }) => ({ ...named(zh), code, english: en }))
	};
}

/** Matched in simplified characters; the text itself stays as the list has it. */
const named = (text: string): SpokenName => ({ ...spoken(simplified(text)), text });
