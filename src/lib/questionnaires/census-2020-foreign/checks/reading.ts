/** What this form's checks read of its household and persons, and of the short form of a mixed household. */
import type { HouseholdResponse } from '../../census-2020-short/model/response';
import { ageFrom, ofEach, ofForm, type Surroundings, type Verdict } from '../../shared/reading';
import type { ForeignFormResponse, Person } from '../model/response';
import type { ThresholdName } from '../model/thresholds';
import type { Check, CheckContext } from './types';

export type Around = Surroundings<ForeignFormResponse, ThresholdName>;

export const ofHousehold = ofForm<ForeignFormResponse, ThresholdName>;

export const ofEachPerson = (
	items: string[],
	validate: (person: Person, around: Around, index: number) => Verdict
): Check['find'] => ofEach<Person, ForeignFormResponse, ThresholdName>('persons', items, validate);

/** Completed years at the reference moment. */
export const ageOf = ({ birth }: Person, { context }: Around): number | undefined => ageFrom(birth, context);

/** Whether the age is known and so. */
export function hasAge(person: Person, around: Around, suits: (age: number) => boolean): boolean {
	const age = ageOf(person, around);
	return age !== undefined && suits(age);
}

/** Of the same household; undefined where there is none, or nobody can read it. */
export const shortFormBeside = ({ others = [] }: CheckContext): HouseholdResponse | undefined =>
	others.find(({ questionnaire }) => questionnaire === 'census-2020-short') as HouseholdResponse | undefined;
