import type { Attempt, Letter, SignInRecord } from '$lib/domain/support/diagnosis';
import type { Secret } from '$lib/domain/support/secret-holder';
import type { Queryable } from '../db/client';
import { openVisitRequest } from '../db/queries/households';
import { attemptsOf, boundPhoneOf, credentialOf, lastSignIn, lettersOf, openDevices } from '../db/queries/help-desk';
import { letterAskedAt } from '../db/queries/verifications';
import { withoutNulls } from '../db/without-nulls';

export type SignInState = SignInRecord & {
	sessions: number;
	devices: string[];
	failedTries: number;
	visitOpen: boolean;
	phoneBoundAt?: number;
	/** The agent who typed the bound number. */
	phoneBoundBy?: string;
	/** What has been sent to the bound phone so far. */
	phoneCarries?: Secret;
	/** Somebody at the desk has asked for a new letter, which is not made yet. */
	letterAskedAt?: number;
};

/** Letters, PIN, pause and failures of a household's sign-in; also read again inside a transaction before an action. */
export async function signInStateOf(db: Queryable, householdId: string): Promise<SignInState> {
	const [letters, attempts, credential, devices, visit, phone, signedInAt, asked] = await Promise.all([
		lettersOf(db, householdId),
		attemptsOf(db, householdId),
		credentialOf(db, householdId),
		openDevices(db, householdId),
		openVisitRequest(db, householdId),
		boundPhoneOf(db, householdId),
		lastSignIn(db, householdId),
		letterAskedAt(db, householdId)
	]);
	return {
		letters: letters.map((letter): Letter => withoutNulls(letter)),
		attempts: attempts.map((attempt): Attempt => withoutNulls(attempt)),
		opened: credential !== undefined,
		pinSet: credential?.pinSet ?? false,
		failedTries: credential?.failedTries ?? 0,
		lockedUntil: credential?.lockedUntil ?? undefined,
		signedInAt,
		letterAskedAt: asked,
		sessions: devices.length,
		devices,
		visitOpen: visit !== undefined,
		phoneBoundAt: phone?.boundAt,
		phoneBoundBy: phone?.boundBy ?? undefined,
		phoneCarries: phone?.carries ?? undefined
	};
}
