/**
 * The long form of an invented household: its short form with what the long form asks besides, so that both agree (X09).
 * Pure and seeded, as the short form is. Passes every hard check.
 */
import type { CensusMonths } from '$lib/domain/household/round-months';
import type { LongFormResponse, Person } from '$lib/questionnaires/census-2020-long/model/response';
import { LONG_FORM_NAMES } from '$lib/questionnaires/census-2020-long/model/names';
import type { HouseholdResponse, Person as ShortPerson } from '$lib/questionnaires/census-2020-short/model/response';
import { censusAge } from '$lib/questionnaires/census-2020-short/model/year-month';
import type { Random } from '../random';
import { childrenItems } from './children';
import { elderlyItems } from './elderly';
import { homeItems } from './home';
import { marriages } from './marriage';
import { originItems } from './origin';
import { workItems } from './work';

/** What the parts of a long form are made from. */
export interface Family {
	short: HouseholdResponse;
	persons: ShortPerson[];
	/** Completed years of each, at the reference moment. */
	ages: number[];
	months: CensusMonths;
	/** With the codes that the office gives to industry and occupation. */
	coded: boolean;
}

export const LONG_FORM = 'census-2020-long';

/** @param coded as it is after the office has coded industry and occupation */
export function longFormOf(
	random: Random,
	short: HouseholdResponse,
	months: CensusMonths,
	coded = false
): LongFormResponse {
	const { hasForeignMembers: _gate, questionnaire: _short, persons, ...household } = short;
	const ages = persons.map(({ D5 }) => censusAge(D5 ?? '', months));
	const family: Family = { short, persons, ages, months, coded };
	const married = marriages(random, family);
	const children = childrenItems(random, family, married);
	return {
		questionnaire: LONG_FORM,
		...household,
		...homeItems(random, family),
		persons: persons.map((person, index) => ({
			...ofShortForm(person),
			...originItems(random, family, index),
			...workItems(random, family, index),
			...married[index],
			...children[index],
			...elderlyItems(random, family, index)
		}))
	};
}

/** C1–C10, C15 and C17; what only the short form asks stays there. */
function ofShortForm({ noIdNumber, ...person }: ShortPerson): Person {
	const named = Object.entries(LONG_FORM_NAMES).flatMap(([short, long]) => {
		const answer = person[short as keyof typeof person];
		return answer === undefined ? [] : [[long, answer] as const];
	});
	return { ...(Object.fromEntries(named) as Person), ...(noIdNumber && { noIdNumber }) };
}

/** Positions of the people with one of these relations to the householder. */
export const withRelation = ({ persons }: Family, ...codes: string[]): number[] =>
	persons.flatMap(({ D2 }, index) => (D2 !== undefined && codes.includes(D2) ? [index] : []));

export const isHere = ({ persons }: Family, index: number): boolean => persons[index]?.D7?.code === '1';
