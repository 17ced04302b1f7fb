/** Small readers that the rules share. None of them finds fault with an answer that is not there yet. */
import type { CensusMonths } from '$lib/domain/household/round-months';
import { isYearMonth } from '$lib/engine/model/calendar';
import { censusAge } from '../year-month';
import type { Death, HouseholdResponse, Person } from '../response';
import type { Check, CheckContext, Level, FindingPlace, Position } from './types';
import type { Thresholds } from '../thresholds';

/** What a rule says of one place: fine (false), broken, broken at this level, or broken with details. */
export type Verdict = boolean | Level | Partial<FindingPlace>;

export interface Surroundings {
	response: HouseholdResponse;
	thresholds: Thresholds;
	context: CheckContext;
}

type Find = Check['find'];

/** A person by position, counted from 0. */
export const personAt = (index: number): Position => ({ list: 'persons', index });

/** Other people whom a finding is about, by position, and their items concerned. */
export const othersAt = (indices: readonly number[], ...items: string[]): Required<FindingPlace>['others'] =>
	indices.map((index) => ({ list: 'persons', index, items }));

const placeOf = (where: FindingPlace, judgement: Exclude<Verdict, false>): FindingPlace => {
	if (judgement === true) return where;
	return typeof judgement === 'string' ? { ...where, level: judgement } : { ...where, ...judgement };
};

/** Calls the judge for each entry of a list; plain loops, because this runs for every rule and person. */
function placesIn<T>(
	list: readonly T[],
	where: (index: number) => FindingPlace,
	validate: (entry: T, index: number) => Verdict
): FindingPlace[] {
	const places: FindingPlace[] = [];
	for (let index = 0; index < list.length; index++) {
		const judgement = validate(list[index] as T, index);
		if (judgement !== false) places.push(placeOf(where(index), judgement));
	}
	return places;
}

const surroundings = (response: HouseholdResponse, context: CheckContext): Surroundings => ({
	response,
	thresholds: context.thresholds,
	context
});

/** A rule about the household as a whole. */
export const ofHousehold =
	(items: string[], validate: (response: HouseholdResponse, around: Surroundings) => Verdict): Find =>
	(response, context) =>
		placesIn(
			[response],
			() => ({ items }),
			() => validate(response, surroundings(response, context))
		);

/** A rule about each person; `index` counts from 0. */
export const ofEachPerson =
	(items: string[], validate: (person: Person, around: Surroundings, index: number) => Verdict): Find =>
	(response, context) => {
		const around = surroundings(response, context);
		return placesIn(
			response.persons,
			(index) => ({ at: personAt(index), items }),
			(person, index) => validate(person, around, index)
		);
	};

/** A rule about each death record. */
export const ofEachDeath =
	(items: string[], validate: (death: Death, around: Surroundings) => Verdict): Find =>
	(response, context) => {
		const around = surroundings(response, context);
		return placesIn(
			response.deaths,
			(index) => ({ at: { list: 'deaths', index }, items }),
			(death) => validate(death, around)
		);
	};

/** For an answer that is not there. */
export const MISSING: Partial<FindingPlace> = { missing: true };

/** Below `hardMin` is hard, below `min` soft. `years` undefined = an answer is not there yet. */
export function belowBounds(years: number | undefined, hardMin: number, min: number): Level | false {
	if (years === undefined || years >= min) return false;
	return years < hardMin ? 'hard' : 'soft';
}

/** Completed years at the reference moment; undefined while D5 is absent or no month before the reference moment. */
export function ageOf(person: Person | undefined, months: CensusMonths): number | undefined {
	const birth = person?.D5;
	if (birth === undefined || !isYearMonth(birth)) return undefined;
	const age = censusAge(birth, months);
	return age < 0 ? undefined : age;
}

export const hasAge = (person: Person | undefined, months: CensusMonths, suits: (age: number) => boolean): boolean => {
	const age = ageOf(person, months);
	return age !== undefined && suits(age);
};

/** Everybody has answered this item, and there is somebody. */
export const everyoneAnswered = (response: HouseholdResponse, item: keyof Person): boolean =>
	response.persons.length > 0 && response.persons.every((person) => person[item] !== undefined);

export const isCollective = (response: HouseholdResponse): boolean => response.H1 === '2';

/** 户编号 999: a household all of whose members have died; only H4 and the death records are filled in. */
export const isAllDeceased = (response: HouseholdResponse): boolean => response.householdNumber === '999';

export const isWholeNumber = (value: number | undefined): value is number =>
	value !== undefined && Number.isInteger(value) && value >= 0;

export const total = (bySex: { male?: number; female?: number } | undefined): number =>
	(bySex?.male ?? 0) + (bySex?.female ?? 0);

/** A category code within first..last, both single digits. */
export const isCode = (code: string | undefined, first: string, last: string): boolean =>
	code !== undefined && code.length === 1 && code >= first && code <= last;
