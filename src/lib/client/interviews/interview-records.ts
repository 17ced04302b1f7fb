import type { InterviewStart, InterviewState } from '$lib/domain/field/interview';
import type { Parcel } from '$lib/domain/field/parcel';
import type { Draft } from '$lib/engine/model/draft';
import type { StepRef } from '$lib/engine/index';
import type { LocalizedText } from '$lib/engine/model/types';
import { BEGUN, SIGNED } from '../doors/door-vault';
import type { Sealed } from '../vault/pin-lock';

/** An interview that is not signed yet: readable after the offline PIN alone. Times are the phone's own clock, milliseconds. */
export interface OpenInterview extends InterviewStart {
	interviewId: string;
	block: string;
	householdId: string;
	startedAt: number;
	/** By questionnaire; one that has not been opened yet is absent. */
	drafts: Record<string, Draft>;
	/** What codes of long lists stand for, as far as this phone knows. */
	areas: Record<string, string>;
	/** The form that is open, and where on it. */
	questionnaire?: string;
	place?: StepRef;
	/** 待签: everything was read back, and nothing was changed after it. */
	toSign?: true;
}

/** What is left readable, after the PIN, of one that was signed: whose door it is and the receipt numbers, no answer. */
export interface SignedNote {
	interviewId: string;
	block: string;
	householdId: string;
	signedAt: number;
	receiptNumbers: Record<string, string>;
}

/** Signed and sealed to the server: waits to be sent. */
export interface WaitingInterview {
	block: string;
	parcel: Parcel;
	/** A `SignedNote`, for whoever knows the PIN; absent where the phone's lists, and their lock, were gone when it was signed. */
	note?: Sealed;
	/** Why the server has not taken it so far, by its code; it is tried again all the same. */
	refused?: string;
}

/** What became of it at the office, as the server says it. */
export interface InterviewOutcome {
	state: InterviewState;
	/** Codes of items and checks to be asked again. */
	items: string[];
	/** The same as they are read; absent from an older server. */
	named?: LocalizedText[];
	receipts: { questionnaire: string; receiptNumber: string; token: string }[];
}

/** The same with whose door it is, until the enumerator has seen it. */
export type DoorOutcome = SignedNote & InterviewOutcome;

/** As it is kept: the page that sent it may not know the PIN. */
export interface StoredOutcome {
	note: Sealed;
	/** The name that the note was sealed under. */
	noteName: string;
	outcome: Sealed;
}

/** Beginnings of the names under which they are kept, in the store of the doors. */
export const INTERVIEWS = 'interview/';
export const OPEN = BEGUN;
export const WAITING = SIGNED;
export const OUTCOME = 'interview/outcome/';

/** Sorts by time. */
export const waitingName = ({ interviewId, signedAt }: Pick<SignedNote, 'interviewId' | 'signedAt'>): string =>
	`${WAITING}${String(signedAt).padStart(16, '0')}/${interviewId}`;

export function readWaitingName(name: string): { interviewId: string; signedAt: number } {
	const [signedAt, interviewId = ''] = name.slice(WAITING.length).split('/');
	return { signedAt: Number(signedAt), interviewId };
}
