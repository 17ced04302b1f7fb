import type { Found } from '../household/status';

/** Where a result stands on the enumerator's sheet. */
export type OutcomeGroup = 'notMet' | 'met' | 'place' | 'after';

/** What a result of a visit (走访结果) does to the list. */
export interface Consequence {
	group: OutcomeGroup;
	/** Somebody went to the door: it counts as an attempt at this hour. */
	attempt: boolean;
	/** What was found there; absent when the visit tells nothing about the household (nobody answered). */
	found?: Found;
	/** A letter has to be brought or shown. */
	letterDue?: true;
	/** The supervisor has to look at it. */
	inbox?: true;
	/** Says that nobody is to be registered behind this door: contradicted by a submission. */
	nobodyHere?: true;
	/** Serves a household that has submitted: never a wasted visit. */
	serves?: true;
	needs?: 'appointment';
	by?: 'supervisor';
}

/**
 * Results of a visit as data. A new one needs a line here and its words in i18n/visits.ts, nothing else. The order is that
 * of the sheet: what happens most comes first.
 */
export const OUTCOMES = {
	nobodyHome: { group: 'notMet', attempt: true },
	noAccess: { group: 'notMet', attempt: true },
	away: { group: 'notMet', attempt: true },
	appointment: { group: 'met', attempt: true, needs: 'appointment' },
	wantsSelfReport: { group: 'met', attempt: true, found: 'self', letterDue: true },
	letterHandedOver: { group: 'met', attempt: true, found: 'self', serves: true },
	helped: { group: 'met', attempt: true, found: 'self', serves: true },
	interviewed: { group: 'met', attempt: true, found: 'complete' },
	wantsInterview: { group: 'met', attempt: true, found: 'toVisit' },
	refusedSoft: { group: 'met', attempt: true },
	refusedHard: { group: 'met', attempt: true, found: 'refused', inbox: true },
	foreignMembers: { group: 'met', attempt: true, found: 'toVisit' },
	needsInterpreter: { group: 'met', attempt: true, found: 'toVisit', inbox: true },
	unsafe: { group: 'met', attempt: true, inbox: true },
	vacant: { group: 'place', attempt: true, found: 'vacant', nobodyHere: true },
	demolished: { group: 'place', attempt: true, found: 'vacant', nobodyHere: true, inbox: true },
	notDwelling: { group: 'place', attempt: true, found: 'vacant', nobodyHere: true, inbox: true },
	movedOut: { group: 'place', attempt: true, inbox: true },
	duplicate: { group: 'place', attempt: true, found: 'complete', nobodyHere: true, inbox: true },
	severalHouseholds: { group: 'place', attempt: true },
	allDeceased: { group: 'place', attempt: true, found: 'complete', nobodyHere: true },
	collective: { group: 'place', attempt: true, found: 'toVisit', inbox: true },
	verified: { group: 'after', attempt: true, serves: true },
	reviewed: { group: 'after', attempt: false, serves: true, by: 'supervisor' }
} as const satisfies Record<string, Consequence>;

export type Outcome = keyof typeof OUTCOMES;

export const OUTCOME_CODES = Object.keys(OUTCOMES) as Outcome[];

export const isOutcome = (code: string): code is Outcome => Object.hasOwn(OUTCOMES, code);

export const consequenceOf = (outcome: Outcome): Consequence => OUTCOMES[outcome];

/** A door leaves the enumerator's list when there is nothing left to do there for the enumerator. */
export function staysOnList(outcome: Outcome): boolean {
	const { found } = consequenceOf(outcome);
	return found === undefined || found === 'self' || found === 'toVisit';
}

/** Codes whose consequence satisfies a condition, for queries. */
export const outcomesWhere = (condition: (consequence: Consequence) => boolean): Outcome[] =>
	OUTCOME_CODES.filter((code) => condition(OUTCOMES[code]));
