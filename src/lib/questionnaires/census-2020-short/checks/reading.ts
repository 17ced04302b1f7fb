/** What the short form's checks read of its household, persons and death records. */
import type { CensusMonths } from '$lib/domain/household/round-months';
import { ageFrom, ofEach, ofForm, type Surroundings as AnySurroundings, type Verdict } from '../../shared/reading';
import type { FormResponse } from '$lib/engine/model/response';
import type { Death, HouseholdResponse, Person } from '../model/response';
import type { ThresholdName } from '../model/thresholds';
import type { Check, CheckContext, FindingPlace, Position } from './types';

export type { Verdict } from '../../shared/reading';
export { belowBounds, isCode, isWholeNumber, MISSING } from '../../shared/reading';

export type Surroundings = AnySurroundings<HouseholdResponse, ThresholdName>;

type Find = Check['find'];

/** A person by position, counted from 0. */
export const personAt = (index: number): Position => ({ list: 'persons', index });

/** Other people whom a finding is about, by position, and their items concerned. */
export const othersAt = (indices: readonly number[], ...items: string[]): Required<FindingPlace>['others'] =>
	indices.map((index) => ({ list: 'persons', index, items }));

/** A rule about the household as a whole. */
export const ofHousehold = ofForm<HouseholdResponse, ThresholdName>;

/** A rule about each person; `index` counts from 0. */
export const ofEachPerson = (
	items: string[],
	validate: (person: Person, around: Surroundings, index: number) => Verdict
): Find => ofEach<Person, HouseholdResponse, ThresholdName>('persons', items, validate);

/** A rule about each death record. */
export const ofEachDeath = (items: string[], validate: (death: Death, around: Surroundings) => Verdict): Find =>
	ofEach<Death, HouseholdResponse, ThresholdName>('deaths', items, validate);

/** Completed years at the reference moment; undefined while D5 is absent or no month before the reference moment. */
export const ageOf = (person: Person | undefined, months: CensusMonths): number | undefined =>
	ageFrom(person?.D5, months);

export const hasAge = (person: Person | undefined, months: CensusMonths, suits: (age: number) => boolean): boolean => {
	const age = ageOf(person, months);
	return age !== undefined && suits(age);
};

/** Everybody has answered this item, and there is somebody. */
export const everyoneAnswered = (response: HouseholdResponse, item: keyof Person): boolean =>
	response.persons.length > 0 && response.persons.every((person) => person[item] !== undefined);

/** The form of its members from elsewhere, of a mixed household (census-2020-more §3). */
const foreignFormsBeside = ({ others = [] }: CheckContext): (FormResponse & { persons?: { rel?: string }[] })[] =>
	others.filter(({ questionnaire }) => questionnaire === 'census-2020-foreign');

export const isMixed = (context: CheckContext): boolean => foreignFormsBeside(context).length > 0;

/** The householder of a mixed household is on the other form. */
export const hasHouseholderElsewhere = (context: CheckContext): boolean =>
	context.householderElsewhere === true ||
	foreignFormsBeside(context).some(({ persons = [] }) => persons.some(({ rel }) => rel === '0'));

export const isCollective = (response: HouseholdResponse): boolean => response.H1 === '2';

/** 户编号 999: a household all of whose members have died; only H4 and the death records are filled in. */
export const isAllDeceased = (response: HouseholdResponse): boolean => response.householdNumber === '999';

export const total = (bySex: { male?: number; female?: number } | undefined): number =>
	(bySex?.male ?? 0) + (bySex?.female ?? 0);
