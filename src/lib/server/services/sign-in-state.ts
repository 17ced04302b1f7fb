import type { Attempt, Letter, SignInRecord } from '$lib/domain/support/diagnosis';
import type { Queryable } from '../db/client';
import { openVisitRequest } from '../db/queries/households';
import { attemptsOf, boundPhoneOf, credentialOf, lastSignIn, lettersOf, openDevices } from '../db/queries/help-desk';

export type SignInState = SignInRecord & {
	sessions: number;
	devices: string[];
	failedTries: number;
	visitOpen: boolean;
	phoneBoundAt?: number;
};

/** Letters, PIN, pause and failures of a household's sign-in; also read again inside a transaction before an action. */
export async function signInStateOf(db: Queryable, householdId: string): Promise<SignInState> {
	const [letters, attempts, credential, devices, visit, phone, signedInAt] = await Promise.all([
		lettersOf(db, householdId),
		attemptsOf(db, householdId),
		credentialOf(db, householdId),
		openDevices(db, householdId),
		openVisitRequest(db, householdId),
		boundPhoneOf(db, householdId),
		lastSignIn(db, householdId)
	]);
	return {
		letters: letters.map((letter): Letter => withoutNulls(letter)),
		attempts: attempts.map((attempt): Attempt => withoutNulls(attempt)),
		opened: credential !== undefined,
		pinSet: credential?.pinSet ?? false,
		failedTries: credential?.failedTries ?? 0,
		lockedUntil: credential?.lockedUntil ?? undefined,
		signedInAt,
		sessions: devices.length,
		devices,
		visitOpen: visit !== undefined,
		phoneBoundAt: phone?.boundAt
	};
}

type WithoutNulls<Row> = { [Key in keyof Row]: null extends Row[Key] ? Exclude<Row[Key], null> | undefined : Row[Key] };

/** The database says "not" with null, the domain by absence. */
const withoutNulls = <Row extends object>(row: Row): WithoutNulls<Row> =>
	Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<Row>;
