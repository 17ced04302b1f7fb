import { day } from '../beijing';
import type { SupportAction } from './diagnosis';

/**
 * Who beside the agent says that the caller belongs to the household: the enumerator who stands at its door, a supervisor
 * or lead in a session of their own, or whoever holds the bound phone and reads out what was sent to it.
 */
export const VERIFICATION_KINDS = ['vouched', 'approved', 'codeRead'] as const;
export type VerificationKind = (typeof VERIFICATION_KINDS)[number];

/**
 * Actions after which somebody else could sign in, or could have answered for a household: each needs a verification. A letter needs
 * none, nobody at the desk sees it.
 */
const KINDS = {
	resetPin: VERIFICATION_KINDS,
	/** The number is part of what is approved, and the old number proves nothing about the new one. */
	changePhone: ['approved'],
	/** 电话登记: whoever is asked by telephone belongs to the household. */
	capture: ['approved', 'codeRead']
} as const satisfies Partial<Record<SupportAction | 'capture', readonly VerificationKind[]>>;
export type VerifiedAction = keyof typeof KINDS;
export const VERIFIED_ACTIONS = Object.keys(KINDS) as VerifiedAction[];

export const isVerifiedAction = (action: string): action is VerifiedAction => Object.hasOwn(KINDS, action);
export const mayVerifyBy = (kind: VerificationKind, action: VerifiedAction): boolean =>
	(KINDS[action] as readonly VerificationKind[]).includes(kind);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Figures of the written policy (docs/sign-in-policy.md). */
export const VERIFICATION_POLICY = {
	/** How long a request waits for an approval, and an approval for the agent. */
	approval: DAY,
	/** How long a code that was sent to the bound phone can be read out. */
	code: 30 * MINUTE,
	/** Wrong codes until a new one is needed. */
	codeTries: 3,
	/** Codes sent to one household in a day. */
	codesADay: 5
} as const;

/** As it is recorded. Instants are UTC milliseconds; people are ids of staff. */
export interface Verification {
	verificationId: string;
	kind: VerificationKind;
	action: VerifiedAction;
	askedBy?: string;
	askedAt: number;
	givenBy?: string;
	givenAt?: number;
	declinedAt?: number;
	usedAt?: number;
	tries: number;
}

export type VerificationState = 'waiting' | 'given' | 'over';

/** Vouching is for the day it was done; everything serves once. */
export function verificationState(verification: Verification, now: number): VerificationState {
	const { kind, askedAt, givenAt, declinedAt, usedAt, tries } = verification;
	if (declinedAt !== undefined || usedAt !== undefined || tries > VERIFICATION_POLICY.codeTries) return 'over';
	if (kind === 'codeRead') return now - askedAt < VERIFICATION_POLICY.code ? 'waiting' : 'over';
	const isFresh =
		kind === 'vouched' ? isSameDay(givenAt ?? 0, now) : now - (givenAt ?? askedAt) < VERIFICATION_POLICY.approval;
	if (!isFresh) return 'over';
	return givenAt === undefined ? 'waiting' : 'given';
}

const isSameDay = (a: number, b: number): boolean => day(a) === day(b);

/** What this agent may act on: given by somebody else. */
export const isGivenFor = (
	verification: Verification,
	{ action, staffId, now }: { action: VerifiedAction; staffId: string; now: number }
): boolean =>
	verification.action === action &&
	verification.givenBy !== staffId &&
	mayVerifyBy(verification.kind, action) &&
	verificationState(verification, now) === 'given';

type Person = { name: string; number: string };

/** What an agent may do once somebody else has said so, or may do already. */
export interface OpenRequest {
	householdId: string;
	verificationId: string;
	block: string;
	kind: VerificationKind;
	action: VerifiedAction;
	/** `given`: an agent can go on now. */
	state: 'waiting' | 'given';
	at: number;
	asker?: Person;
	giver?: Person;
	/** Whoever looks asked for it. */
	isMine: boolean;
	/** The number that is to be bound, for whoever decides. */
	phone?: string;
}
