import type { Outcome } from './outcomes';

/** One visit as it is kept. Instants are UTC milliseconds of the round's clock. No note: nothing personal can be typed. */
export interface Visit {
	/** Made by the phone that recorded it, so that sending it twice is recording it once. */
	visitId: string;
	/** When the enumerator stood at the door. */
	at: number;
	outcome: Outcome;
	/** The hour agreed on, for `appointment`. */
	appointment?: number;
	/** How old the enumerator's list was then, in milliseconds; absent when it was not known. */
	listAge?: number;
}

/** A submission's times, as far as visits are concerned. */
export interface SubmissionTimes {
	submittedAt: number;
	withdrawnAt?: number;
}

/** By the time at the door; at the same instant by id, so that every machine orders them alike. */
export const byTime = (a: Visit, b: Visit): number =>
	a.at - b.at || (a.visitId < b.visitId ? -1 : Number(a.visitId > b.visitId));
