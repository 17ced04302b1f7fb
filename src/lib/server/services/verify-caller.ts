import { fail, ok, type Result } from '$lib/domain/problem';
import {
	isGivenFor,
	mayVerifyBy,
	verificationState,
	VERIFICATION_POLICY,
	type VerifiedAction
} from '$lib/domain/support/verification';
import type { Staff } from '../actors';
import { isSpokenCode } from '../crypto/spoken-code';
import type { Queryable } from '../db/client';
import { spendCodeTry, verificationsOf, type VerificationRow } from '../db/queries/verifications';
import type { Deps } from '../deps';

interface Asked {
	householdId: string;
	action: VerifiedAction;
	/** What the caller read out, as typed; empty = none. */
	spokenCode: string;
}

type VerifyDeps = Pick<Deps, 'clock' | 'keys'>;

/**
 * What somebody else than this agent has said of the caller, and that has not served yet: given for this household and this
 * action. A code that is typed is judged here, and costs a try whatever it is.
 */
export async function verifyCaller(
	deps: VerifyDeps,
	tx: Queryable,
	staff: Staff,
	{ householdId, action, spokenCode }: Asked
): Promise<Result<VerificationRow>> {
	const now = deps.clock.now();
	const rows = await verificationsOf(tx, householdId, now - 2 * VERIFICATION_POLICY.approval);
	if (spokenCode !== '' && mayVerifyBy('codeRead', action))
		return readCode(
			deps,
			tx,
			rows.filter((row) => row.action === action),
			spokenCode
		);
	const given = rows.find((row) => isGivenFor(row, { action, staffId: staff.staffId, now }));
	return given ? ok(given) : fail('verification.missing');
}

async function readCode(
	{ keys, clock }: VerifyDeps,
	tx: Queryable,
	rows: VerificationRow[],
	spokenCode: string
): Promise<Result<VerificationRow>> {
	const sent = rows.find(({ kind }) => kind === 'codeRead');
	if (
		!sent?.codeHash ||
		verificationState(sent, clock.now()) !== 'waiting' ||
		sent.tries >= VERIFICATION_POLICY.codeTries
	)
		return fail('verification.codeOver');
	await spendCodeTry(tx, sent);
	return isSpokenCode(keys, sent.verificationId, spokenCode.normalize('NFKC').replace(/\s/g, ''), sent.codeHash)
		? ok(sent)
		: fail('verification.code');
}
