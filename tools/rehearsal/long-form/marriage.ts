/** C24 and C25 of an invented household: couples by their relations to the householder. */
import type { Person } from '$lib/questionnaires/census-2020-long/model/response';
import { partsOf, yearMonth } from '../months';
import type { Random } from '../random';
import { withRelation, type Family } from './index';

export type Marriage = Pick<Person, 'C24' | 'C25'>;

const ADULT = 15;
const WIDOWED_FROM = 60;
const [UNMARRIED, MARRIED, DIVORCED, WIDOWED] = ['1', '2', '3', '4'] as const;

/** One for each person of the form, in its order; empty below 15. */
export function marriages(random: Random, family: Family): Marriage[] {
	const found: Marriage[] = family.persons.map(() => ({}));
	for (const [one, other] of couplesIn(family)) {
		const C25 = monthOfMarriage(random, family, one, other);
		for (const index of [one, other]) found[index] = { C24: MARRIED, C25 };
	}
	return found.map((marriage, index) => (marriage.C24 ? marriage : single(random, family, index)));
}

/** Householder and spouse, two parents, two parents-in-law, a child and the child's partner. */
function couplesIn(family: Family): [number, number][] {
	const [sons, partners] = [withRelation(family, '2'), withRelation(family, '6')];
	const pairs = [withRelation(family, '0', '1'), withRelation(family, '3'), withRelation(family, '4')];
	const [child, partner] = [sons[0], partners[0]];
	const ofChild: [number, number][] = child !== undefined && partner !== undefined ? [[child, partner]] : [];
	return [
		...pairs.flatMap(([one, other]): [number, number][] =>
			one !== undefined && other !== undefined ? [[one, other]] : []
		),
		...ofChild
	];
}

/** When the younger was 20 to 22: before the first child, whose mother is 22 or more. */
function monthOfMarriage(random: Random, { persons }: Family, one: number, other: number): string {
	const births = [persons[one]?.D5 ?? '', persons[other]?.D5 ?? ''].sort();
	const [year, month] = partsOf(births[1] ?? '');
	return yearMonth(year + random.int(20, 21), month);
}

function single(random: Random, family: Family, index: number): Marriage {
	const [age = 0, D2 = ''] = [family.ages[index], family.persons[index]?.D2];
	if (age < ADULT) return {};
	const hasFamily = D2 === '0' && withRelation(family, '2', '4', '6', '7').length > 0;
	if ('345'.includes(D2) || age >= WIDOWED_FROM) return { C24: WIDOWED, C25: marriedAt(random, family, index) };
	return hasFamily ? { C24: DIVORCED, C25: marriedAt(random, family, index) } : { C24: UNMARRIED };
}

function marriedAt(random: Random, { persons }: Family, index: number): string {
	const [year, month] = partsOf(persons[index]?.D5 ?? '');
	return yearMonth(year + random.int(20, 21), month);
}
