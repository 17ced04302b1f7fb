/**
 * Invented long forms for tests: a short form of `households.ts` with what the long form asks besides, filled in as most people
 * would answer. `undefined` takes an answer away.
 */
import type { LongFormResponse, Person } from '../../src/lib/questionnaires/census-2020-long/model/response';
import type { HouseholdResponse } from '../../src/lib/questionnaires/census-2020-short/model/response';
import { longFormOf } from '../../tools/rehearsal/long-form/index';
import type { Random } from '../../tools/rehearsal/random';
import { household, person, spouse, type Changes } from './households';
import { checkContext2020 } from './round-2020';

/** No chance at all: the most likely of everything, and the first of what is equally likely. */
const USUAL: Random = {
	next: () => 0.5,
	int: (min) => min,
	chance: (probability) => probability > 0.5,
	pick: ([first]) => first as never,
	weighted: (choices) => choices.reduce((best, each) => (each[0] > best[0] ? each : best))[1]
};

const without = <T extends object>(value: T): T =>
	Object.fromEntries(Object.entries(value).filter(([, answer]) => answer !== undefined)) as T;

/** The long form of a household, its persons changed one by one, and its own answers. */
export function longForm(
	short: HouseholdResponse = household(),
	persons: Changes<Person>[] = [],
	answers: Changes<LongFormResponse> = {}
): LongFormResponse {
	const whole = longFormOf(USUAL, short, checkContext2020);
	return without({
		...whole,
		...answers,
		persons: whole.persons.map((each, index) => without({ ...each, ...persons[index] } as Person))
	} as LongFormResponse);
}

/** A couple of 66 and 64 on their own. */
export const oldCouple = (): HouseholdResponse =>
	household({ persons: [person({ D5: '1954-06' }), spouse({ D5: '1956-06' })] });

/** The couple of 66 and 64 with a son of 38. */
export const oldCoupleWithSon = (): HouseholdResponse =>
	household({
		persons: [person({ D5: '1954-06' }), spouse({ D5: '1956-06' }), person({ D1: '张磊', D2: '2', D5: '1982-03' })]
	});

/** A widow of 72 on her own. */
export const widow = (): HouseholdResponse =>
	household({ persons: [person({ D4: '2', D5: '1948-06' })], H6: 50, H7: 2 });
