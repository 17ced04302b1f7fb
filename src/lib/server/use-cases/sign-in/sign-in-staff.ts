import { fail, ok, type Result } from '$lib/domain/problem';
import { audited, type AuditEntry } from '../../audit/audited';
import { acceptedStep, isPassword } from '../../auth/staff-credentials';
import type { StaffTry } from '../../auth/staff-limits';
import { systemClock } from '../../runtime/clock';
import type { Deps } from '../../deps';
import { openStaffSecret } from '../../crypto/staff-secret';
import type { Queryable } from '../../db/client';
import { accountByNumber, lockAccount, putTotpStep, type StaffAccount } from '../../db/queries/staff';
import type { Role } from '../../db/schema';

export interface StaffSignIn extends StaffTry {
	password: string;
	oneTimeCode: string;
}

type SignInDeps = Pick<Deps, 'db' | 'clock' | 'keys' | 'settings' | 'staffLimits' | 'gate'>;
type SignedIn = { staffId: string; role: Role };

/**
 * Number, password and one-time code of a member of staff. One answer for every cause of refusal, after the same work,
 * so that nobody learns which numbers exist, are paused, or belong to a rehearsal. Every try is an audit event.
 * @param wall authenticators live in wall-clock time, also in a rehearsal
 */
export async function signInStaff(
	deps: SignInDeps,
	command: StaffSignIn,
	wall = systemClock
): Promise<Result<SignedIn>> {
	const { staffLimits, gate } = deps;
	const verified = await gate.run(command, 'staff', () => verifyPassword(deps, command));
	if (!verified.ok) return verified;
	const { minutes, account, isRight } = verified.value;
	if (minutes !== undefined) return fail('staff.locked', { minutes });
	const signedIn = await audited(deps, { kind: 'system', id: 'staff-sign-in' }, async (tx, record) => {
		const step = !isRight || !account ? undefined : await takeStep(deps, tx, account, command.oneTimeCode, wall.now());
		await record({ ...eventOf(account), ...(step === undefined && { outcome: 'refused' }) });
		return step === undefined ? undefined : account;
	});
	if (!signedIn) return fail('staff.refused');
	await staffLimits.giveBack(command);
	return ok({ staffId: signedIn.staffId, role: signedIn.role });
}

interface Verified {
	/** To wait: too many failures from this network. */
	minutes?: number;
	account?: StaffAccount;
	/** The password, of a number that is not paused here. */
	isRight?: boolean;
}

/** The slow part, outside of any transaction. A try is spent first; the work is done for whatever number, paused or not. */
async function verifyPassword(
	{ db, staffLimits }: SignInDeps,
	{ number, password, ...visitor }: StaffSignIn
): Promise<Verified> {
	const asked = { ...visitor, number };
	const minutes = await staffLimits.spend(asked);
	if (minutes !== undefined) return { minutes };
	const isPaused = await staffLimits.isPaused(asked);
	const account = await accountByNumber(db, number);
	const isRight = await isPassword(account?.passwordHash, password);
	return { account, isRight: isRight && !isPaused };
}

/** The one-time code's step, if everything is right; from then on it is used. The row is locked: two cannot use one code. */
async function takeStep(
	deps: SignInDeps,
	tx: Queryable,
	{ number }: StaffAccount,
	oneTimeCode: string,
	wallNow: number
): Promise<number | undefined> {
	const account = await lockAccount(tx, number);
	if (!account || !mayEnter(deps, account)) return undefined;
	const secret = openStaffSecret(deps.keys, number, account.totpSecret);
	const step = acceptedStep(secret, oneTimeCode, newestUsedStep(account), wallNow);
	if (step !== undefined) await putTotpStep(tx, account.staffId, step);
	return step;
}

const eventOf = (account?: StaffAccount): AuditEntry => ({
	action: 'staff.signIn',
	...(account && { objectId: account.staffId, detail: { role: account.role } })
});

const mayEnter = ({ settings }: SignInDeps, { endedAt, lockedAt, rehearsal }: StaffAccount): boolean =>
	endedAt === null && lockedAt === null && (!rehearsal || settings.rehearsal);

/**
 * A one-time code is used once. A rehearsal account's code stands on the sign-in page for several people to try at once:
 * there, using it once would protect nobody.
 */
const newestUsedStep = (account: StaffAccount): number => (account.rehearsal ? 0 : account.totpLastStep);
