import type { Phase } from '../household/round';

/** What the help desk may know of how a household signs in. No code, no PIN, no answer. Instants are UTC milliseconds. */
export interface SignInRecord {
	letters: Letter[];
	attempts: Attempt[];
	/** The letter has been redeemed at least once. */
	opened: boolean;
	pinSet: boolean;
	lockedUntil?: number;
	/** The newest sign-in that worked. */
	signedInAt?: number;
}

export interface Letter {
	letterNumber: number;
	issuedAt: number;
	firstUsedAt?: number;
	replacedAt?: number;
}

/** A refused sign-in: its class is a code of the catalogue of problems. */
export interface Attempt {
	at: number;
	reference: string;
	problem: string;
	letterNumber?: number;
}

/** The one sentence at the top of the agent's screen: why does sign-in fail now? */
export type Diagnosis =
	| 'closed'
	| 'notOpen'
	| 'noLetter'
	| 'locked'
	| 'oldLetter'
	| 'pinNotSet'
	| 'wrongPin'
	| 'fromNetwork'
	| 'notOpened'
	| 'nothingWrong';

/** A failure older than this no longer explains a call: 24 hours. */
const RECENT = 24 * 3600 * 1000;

/** While nobody can sign in to fill anything in, nothing of the household's own explains it. */
const BY_CALENDAR: Partial<Record<Phase, Diagnosis>> = { closed: 'closed', before: 'notOpen' };

/**
 * The first cause that would stop the household now comes first; a past failure explains only while it is recent, and
 * nothing once somebody of the household has signed in after it.
 */
export function diagnose(record: SignInRecord, now: number, phase: Phase): Diagnosis {
	const calendar = BY_CALENDAR[phase];
	if (calendar) return calendar;
	if (record.letters.length === 0) return 'noLetter';
	if (record.lockedUntil !== undefined && record.lockedUntil > now) return 'locked';
	const last = lastFailure(record, now);
	if (last?.problem === 'code.replaced') return 'oldLetter';
	if (last?.problem === 'signIn.tooMany') return 'fromNetwork';
	if (!record.opened) return 'notOpened';
	if (!record.pinSet) return 'pinNotSet';
	return last?.problem === 'pin.wrong' || last?.problem === 'household.locked' ? 'wrongPin' : 'nothingWrong';
}

/** The newest recent failure after which nobody of the household has signed in. */
const lastFailure = ({ attempts, signedInAt = -Infinity }: SignInRecord, now: number): Attempt | undefined =>
	newest(attempts.filter(({ at }) => now - at < RECENT && at > signedInAt));

function newest(attempts: Attempt[]): Attempt | undefined {
	return attempts.reduce<Attempt | undefined>((best, next) => (best && best.at >= next.at ? best : next), undefined);
}

export const SUPPORT_ACTIONS = [
	'unlock',
	'reissue',
	'resetPin',
	'endSessions',
	'askVisit',
	'changePhone',
	'correctAddress'
] as const;
export type SupportAction = (typeof SUPPORT_ACTIONS)[number];

/** What may be done now; an action that would change nothing is not offered. */
export function actionsFor(
	record: SignInRecord & { sessions: number; visitOpen: boolean },
	now: number
): Record<SupportAction, boolean> {
	const locked = record.lockedUntil !== undefined && record.lockedUntil > now;
	return {
		unlock: locked,
		reissue: record.letters.length > 0,
		resetPin: record.pinSet,
		endSessions: record.sessions > 0,
		askVisit: !record.visitOpen,
		changePhone: true,
		correctAddress: true
	};
}
