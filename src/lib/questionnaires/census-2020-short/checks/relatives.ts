/** Householder, spouse and relatives two by two: what the rules about their ages share (census-2020 §2.5). */
import { interpolate } from '$lib/engine/model/interpolate';
import type { LocalizedText } from '$lib/engine/model/types';
import type { HouseholdResponse, Person } from '../model/response';
import { ageOf, isCollective, othersAt, personAt } from './reading';
import type { Verdict } from './reading';
import type { Thresholds } from '../model/thresholds';
import type { Check, Level, FindingPlace } from './types';

interface Pair {
	relative: Person;
	relativeAge: number;
	/** The householder, or for R12 and R16 the spouse. */
	anchor: Person;
	anchorAge: number;
	thresholds: Thresholds;
}

/** Positions of the people for whom this holds. */
export const positionsOf = (response: HouseholdResponse, suits: (person: Person) => boolean): number[] =>
	response.persons.flatMap((person, index) => (suits(person) ? [index] : []));

export const withRelation = (of: HouseholdResponse, code: string): number[] => positionsOf(of, ({ D2 }) => D2 === code);

export const indexWith = (response: HouseholdResponse, code: string): number =>
	response.persons.findIndex(({ D2 }) => D2 === code);

/** Whose age counts: the householder's, the spouse's, or the spouse's where there is one. */
function anchorIndex(response: HouseholdResponse, anchor: 'head' | 'spouse' | 'spouseOrHead'): number {
	const spouse = indexWith(response, '1');
	return anchor === 'spouse' || (anchor === 'spouseOrHead' && spouse >= 0) ? spouse : indexWith(response, '0');
}

/** Judges each relative of one kind against the anchor; silent until both ages are known. */
export const ofEachRelative =
	(relation: string, anchor: 'head' | 'spouse' | 'spouseOrHead', validate: (pair: Pair) => Verdict): Check['find'] =>
	(response, context) => {
		const { thresholds } = context;
		const index = isCollective(response) ? -1 : anchorIndex(response, anchor);
		const [person, anchorAge] = [response.persons[index], ageOf(response.persons[index], context)];
		if (person === undefined || anchorAge === undefined) return [];
		return response.persons.flatMap((relative, position) => {
			const relativeAge = relative.D2 === relation ? ageOf(relative, context) : undefined;
			if (relativeAge === undefined) return [];
			const judgement = validate({ relative, relativeAge, anchor: person, anchorAge, thresholds });
			return judgement === false ? [] : [betweenThem(position, index, judgement, anchorAge - relativeAge)];
		});
	};

const betweenThem = (relative: number, anchor: number, judgement: Verdict, years: number): FindingPlace => ({
	at: personAt(relative),
	items: ['D2', 'D5'],
	others: othersAt([anchor], 'D4', 'D5'),
	values: { years: Math.abs(years) },
	...(typeof judgement === 'string' && { level: judgement })
});

const GAP: LocalizedText = {
	zh: '{name}是户主的{kin}，与{other}相差 {years} 岁。请看看两人的出生年月和与户主的关系。',
	en: '{name} is the householder’s {kin} and {years} years apart from {other}. Please look at both months of birth and the relationship.'
};

/** The words of most rules here: so many years lie between two people who are this to each other. */
export const gapText = (kin: LocalizedText): LocalizedText => interpolate(GAP, { kin });

export const legalAge = (person: Person, rule: 'R06' | 'R07', t: Thresholds): number =>
	person.D4 === '1' ? t[`${rule}.minMale`] : t[`${rule}.minFemale`];

/** R07, R09: about the householder alone. */
export const ofHouseholder =
	(validate: (head: Person, age: number, response: HouseholdResponse, t: Thresholds) => Level | false): Check['find'] =>
	(response, context) => {
		const index = isCollective(response) ? -1 : indexWith(response, '0');
		const [head, age] = [response.persons[index], ageOf(response.persons[index], context)];
		if (head === undefined || age === undefined) return [];
		const level = validate(head, age, response, context.thresholds);
		return level ? [{ at: personAt(index), items: ['D5'], level, values: { age } }] : [];
	};
