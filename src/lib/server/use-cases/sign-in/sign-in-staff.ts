import { afterWrongTry, isPaused } from '$lib/domain/access/staff-sign-in-policy';
import { fail, ok, type Result } from '$lib/domain/problem';
import { audited, type AuditEntry } from '../../audit/audited';
import { acceptedStep, isPassword } from '../../auth/staff-credentials';
import { systemClock } from '../../clock';
import type { Deps } from '../../deps';
import { openStaffSecret } from '../../crypto/staff-secret';
import { lockAccount, putSignInState, type StaffAccount } from '../../db/queries/staff';
import type { Role } from '../../db/schema';

export interface StaffSignIn {
	number: string;
	password: string;
	oneTimeCode: string;
	/** Network address, for the limit on failures. */
	address: string;
}

type SignInDeps = Pick<Deps, 'db' | 'clock' | 'keys' | 'settings' | 'limits'>;

/**
 * Number, password and one-time code of a member of staff. One answer for every cause of refusal, after the same work,
 * so that nobody learns which numbers exist, are paused, or belong to a rehearsal. Every try is an audit event.
 * @param wall authenticators live in wall-clock time, also in a rehearsal
 */
export async function signInStaff(
	deps: SignInDeps,
	command: StaffSignIn,
	wall = systemClock
): Promise<Result<{ staffId: string; role: Role }>> {
	const wait = await deps.limits.spend(command.address);
	if (wait !== undefined) return fail('staff.locked', { minutes: wait });
	const account = await audited(deps, { kind: 'system', id: 'staff-sign-in' }, async (tx, record) => {
		const found = await lockAccount(tx, command.number);
		const step = await provenStep(deps, found, command, wall.now());
		if (!found) return void (await record(refusal()));
		if (step === undefined) {
			if (!isPaused(found, deps.clock.now()))
				await putSignInState(tx, found.staffId, afterWrongTry(found, deps.clock.now()));
			return void (await record(refusal(found)));
		}
		await putSignInState(tx, found.staffId, { failedTries: 0, lockedUntil: null, totpLastStep: step });
		await record({ action: 'staff.signIn', objectId: found.staffId, detail: { role: found.role } });
		return found;
	});
	if (!account) return fail('staff.refused');
	await deps.limits.giveBack(command.address);
	return ok({ staffId: account.staffId, role: account.role });
}

const refusal = (account?: StaffAccount): AuditEntry => ({
	action: 'staff.signIn',
	outcome: 'refused',
	...(account ? { objectId: account.staffId } : {})
});

/** The one-time code's step, if everything is right. The slow work is done first and always. */
async function provenStep(
	deps: SignInDeps,
	account: StaffAccount | undefined,
	command: StaffSignIn,
	wallNow: number
): Promise<number | undefined> {
	const isRight = await isPassword(account?.passwordHash, command.password);
	if (!account || !isRight || !mayEnter(deps, account)) return undefined;
	const secret = openStaffSecret(deps.keys, account.number, account.totpSecret);
	return acceptedStep(secret, command.oneTimeCode, newestUsedStep(account), wallNow);
}

function mayEnter(deps: SignInDeps, account: StaffAccount): boolean {
	if (account.endedAt !== null || isPaused(account, deps.clock.now())) return false;
	return !account.rehearsal || deps.settings.rehearsal;
}

/**
 * A one-time code is used once. A rehearsal account's code stands on the sign-in page for several people to try at once:
 * there, using it once would protect nobody.
 */
const newestUsedStep = (account: StaffAccount): number => (account.rehearsal ? 0 : account.totpLastStep);
