import { consequenceOf, type Outcome } from './outcomes';

/** One visit of one enumerator, as far as figures about their work need it. */
export interface WorkerVisit {
	householdId: string;
	at: number;
	outcome: Outcome;
	takenBack: boolean;
}

/** How somebody's visits came out, and how fast they followed one another. */
export interface WorkerFigures {
	visits: number;
	interviews: number;
	refusals: number;
	/** Vacant, moved, deceased, listed twice: doors closed without data. */
	claims: number;
	takenBack: number;
	/** Visits per hour of work; a pause of more than an hour is no work. Absent before the second visit. */
	perHour?: number;
	/** Visits to another door less than a minute after the one before: nobody walks and knocks that fast. */
	hasty: number;
}

const MINUTE = 60_000;
const PAUSE = 60 * MINUTE;

export function workerFigures(visits: readonly WorkerVisit[]): WorkerFigures {
	const made = visits
		.filter(({ outcome, takenBack }) => !takenBack && consequenceOf(outcome).attempt)
		.sort((a, b) => a.at - b.at);
	const gaps = made.slice(1).map((visit, before) => ({
		long: visit.at - (made[before]?.at ?? 0),
		elsewhere: visit.householdId !== made[before]?.householdId
	}));
	const worked = gaps.filter(({ long }) => long <= PAUSE);
	const hours = worked.reduce((sum, { long }) => sum + long, 0) / PAUSE;
	const count = (suits: (visit: WorkerVisit) => boolean) => made.filter(suits).length;
	return {
		visits: made.length,
		interviews: count(({ outcome }) => outcome === 'interviewed'),
		refusals: count(({ outcome }) => outcome === 'refusedHard' || outcome === 'refusedSoft'),
		claims: count(({ outcome }) => consequenceOf(outcome).claim === true),
		takenBack: visits.filter(({ takenBack }) => takenBack).length,
		perHour: hours > 0 ? Math.round((worked.length / hours) * 10) / 10 : undefined,
		hasty: gaps.filter(({ long, elsewhere }) => elsewhere && long < MINUTE).length
	};
}
