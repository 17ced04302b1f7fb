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
	/** The number printed on the paper form, for whoever enters it; for `interviewed`. */
	paperNumber?: string;
	/** The household of the list that this one is the same as, for `duplicateUpheld`. */
	sameAs?: string;
	/** The enumerator who is to go again, for `sentBack`. */
	givenTo?: string;
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

/** So long after recording it, in milliseconds, a visit is undone; after that it is corrected, which is an event of its own. */
export const UNDO_WITHIN = 30_000;

/** "GX-0123456": as printed on paper forms; short enough that no ID number passes, and no name, which has no digits. */
export const isPaperNumber = (text: string): boolean => /^(?=.*\d{3})[A-Z0-9][A-Z0-9-]{2,13}$/.test(text);

export const readPaperNumber = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
