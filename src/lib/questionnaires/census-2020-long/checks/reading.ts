/** What the long form's checks read of its household and persons. */
import { ageFrom, ofEach, ofForm, type Surroundings, type Verdict } from '../../shared/reading';
import type { LongFormResponse, Person } from '../model/response';
import type { ThresholdName } from '../model/thresholds';
import type { Check, FindingPlace } from './types';

export type Around = Surroundings<LongFormResponse, ThresholdName>;

/** A rule about the household as a whole. */
export const ofHousehold = ofForm<LongFormResponse, ThresholdName>;

/** A rule about each person; `index` counts from 0. */
export const ofEachPerson = (
	items: string[],
	validate: (person: Person, around: Around, index: number) => Verdict
): Check['find'] => ofEach<Person, LongFormResponse, ThresholdName>('persons', items, validate);

/** Completed years at the reference moment. */
export const ageOf = (person: Person | undefined, { context }: Around): number | undefined =>
	ageFrom(person?.C5, context);

/** Whether the age is known and so. */
export function hasAge(person: Person | undefined, around: Around, suits: (age: number) => boolean): boolean {
	const age = ageOf(person, around);
	return age !== undefined && suits(age);
}

export const isBelow = (person: Person | undefined, around: Around, min: number): boolean =>
	hasAge(person, around, (age) => age < min);

export const isAbove = (person: Person | undefined, around: Around, max: number): boolean =>
	hasAge(person, around, (age) => age > max);

/** Universes printed on the form: 5, 15 and 60 completed years; women of 15–64 and 15–50. */
export const ADULT = 15;
export const ELDERLY = 60;
export const LAST_CHILDBEARING = 50;
export const LAST_ASKED_OF_CHILDREN = 64;

/** Slept here on the night before the reference moment. */
export const isHere = ({ C7 }: Person): boolean => C7?.code === '1';

/** In a collective household nobody is anybody's relative. */
export const isFamily = ({ H1 }: LongFormResponse): boolean => H1 !== '2';

export const wasMarried = ({ C24 }: Person): boolean => C24 !== undefined && C24 !== '1';

export const isWoman = ({ C4 }: Person): boolean => C4 === '2';

/** C18: at work, or with a job. */
export const hasWork = ({ C18 }: Person): boolean => C18?.code === '1' || C18?.code === '2';

/** Other people whom a finding is about, by position, and their items concerned. */
export const othersAt = (indices: readonly number[], ...items: string[]): Required<FindingPlace>['others'] =>
	indices.map((index) => ({ list: 'persons', index, items }));

/** An item asked from some age on: absent below it, present above it, one of the codes 1..last. */
export function inUniverse(isAsked: boolean | undefined, code: string | undefined, last: string): Verdict {
	if (isAsked === undefined) return false;
	if (!isAsked) return code !== undefined && { variant: 'superfluous' };
	const isGiven = code !== undefined && code.length === 1 && code >= '1' && code <= last;
	return !isGiven && { missing: code === undefined };
}

/** Letters and characters of a text, as people count them. */
export const lengthOf = (text: string | undefined): number => [...(text ?? '').trim()].length;
