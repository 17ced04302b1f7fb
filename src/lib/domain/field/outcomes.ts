import type { Found } from '../household/status';

/** Where a result stands on the enumerator's sheet. */
export type OutcomeGroup = 'notMet' | 'met' | 'place' | 'after' | 'ruling';

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
	/**
	 * A claim: one tap would end a door without any data, so its finding counts only once it is confirmed, by the same
	 * result at a second visit `CONFIRMED_AFTER` later with nobody met in between, or by the supervisor with the result named here.
	 */
	upheldBy?: Ruling;
	/** Only a claim: see `upheldBy`. */
	claim?: true;
	/** Serves a household that has submitted: never a wasted visit. */
	serves?: true;
	needs?: Need;
	by?: 'supervisor';
}

/** What has to be said beside a result: the hour agreed on, the number of the paper form, the household that it doubles. */
export type Need = 'appointment' | 'paperNumber' | 'sameAs';

/** What a supervisor decides about what an enumerator recorded. */
export type Ruling = 'reviewed' | 'vacantUpheld' | 'deceasedUpheld' | 'duplicateUpheld' | 'refusalUpheld' | 'sentBack';

/** A second visit confirms when it was made at other hours than the first, milliseconds. */
export const CONFIRMED_AFTER = 12 * 3_600_000;

const gone = { group: 'place', attempt: true, found: 'vacant', nobodyHere: true, claim: true, inbox: true } as const;
const decision = { group: 'ruling', attempt: false, serves: true, by: 'supervisor' } as const;

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
	interviewed: { group: 'met', attempt: true, found: 'complete', needs: 'paperNumber' },
	wantsInterview: { group: 'met', attempt: true, found: 'toVisit' },
	refusedSoft: { group: 'met', attempt: true },
	refusedHard: { group: 'met', attempt: true, found: 'refused', inbox: true, upheldBy: 'refusalUpheld' },
	foreignMembers: { group: 'met', attempt: true, found: 'toVisit' },
	needsInterpreter: { group: 'met', attempt: true, found: 'toVisit', inbox: true },
	unsafe: { group: 'met', attempt: true, inbox: true },
	vacant: { ...gone, upheldBy: 'vacantUpheld' },
	demolished: { ...gone, upheldBy: 'vacantUpheld' },
	notDwelling: { ...gone, upheldBy: 'vacantUpheld' },
	movedOut: { ...gone, upheldBy: 'vacantUpheld' },
	duplicate: { ...gone, found: 'complete', upheldBy: 'duplicateUpheld' },
	severalHouseholds: { group: 'place', attempt: true },
	allDeceased: { ...gone, found: 'complete', upheldBy: 'deceasedUpheld' },
	collective: { group: 'place', attempt: true, found: 'toVisit', inbox: true },
	verified: { group: 'after', attempt: true, serves: true },
	reviewed: decision,
	vacantUpheld: { ...decision, found: 'vacant' },
	deceasedUpheld: { ...decision, found: 'complete' },
	duplicateUpheld: { ...decision, found: 'complete', needs: 'sameAs' },
	refusalUpheld: { ...decision, found: 'refused' },
	sentBack: { ...decision, found: 'toVisit' }
} as const satisfies Record<string, Consequence>;

export type Outcome = keyof typeof OUTCOMES;

export const OUTCOME_CODES = Object.keys(OUTCOMES) as Outcome[];

export const isOutcome = (code: string): code is Outcome => Object.hasOwn(OUTCOMES, code);

export const consequenceOf = (outcome: Outcome): Consequence => OUTCOMES[outcome];

/** A door leaves the enumerator's list when there is nothing left to do there for the enumerator. */
export function staysOnList(outcome: Outcome): boolean {
	const { found, claim } = consequenceOf(outcome);
	return claim === true || found === undefined || found === 'self' || found === 'toVisit';
}

/** Somebody of the household was spoken to: no claim that nobody lives there outlasts that. */
export const meetsSomebody = (outcome: Outcome): boolean =>
	consequenceOf(outcome).group === 'met' && outcome !== 'unsafe';

/** Codes whose consequence satisfies a condition, for queries. */
export const outcomesWhere = (condition: (consequence: Consequence) => boolean): Outcome[] =>
	OUTCOME_CODES.filter((code) => condition(OUTCOMES[code]));
