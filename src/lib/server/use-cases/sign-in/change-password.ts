import { isWeakPassword, PASSWORD_LENGTH } from '$lib/domain/access/password';
import { afterWrongTry, isPaused } from '$lib/domain/access/staff-sign-in-policy';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Staff } from '../../actors';
import { audited } from '../../audit/audited';
import { isPassword, passwordHash } from '../../auth/staff-credentials';
import { lockAccount, putPassword, putSignInState } from '../../db/queries/staff';
import type { Deps } from '../../deps';

export interface ChangePassword {
	password: string;
	newPassword: string;
	newPasswordAgain: string;
}

/**
 * A member of staff replaces the password that was printed for them. The old one is asked for, with the same pause after
 * wrong tries as at sign-in; every other session of the account ends.
 */
export async function changePassword(
	deps: Pick<Deps, 'db' | 'clock' | 'staffSessions'>,
	staff: Staff,
	{ password, newPassword, newPasswordAgain }: ChangePassword
): Promise<Result<undefined>> {
	if (isWeakPassword(newPassword, staff)) return fail('password.weak', { least: PASSWORD_LENGTH.least });
	if (newPassword !== newPasswordAgain) return fail('password.mismatch');
	const hash = await passwordHash(newPassword);
	const changed = await audited(deps, { kind: 'staff', id: staff.staffId }, async (tx, record) => {
		const account = await lockAccount(tx, staff.number);
		const now = deps.clock.now();
		const right = account && !isPaused(account, now) && (await isPassword(account.passwordHash, password));
		await record({ action: 'staff.passwordChanged', objectId: staff.staffId, outcome: right ? 'done' : 'refused' });
		if (right) await putPassword(tx, staff.staffId, hash);
		else if (account && !isPaused(account, now)) await putSignInState(tx, staff.staffId, afterWrongTry(account, now));
		return right;
	});
	if (!changed) return fail('password.wrong');
	await deps.staffSessions.endOtherSessions(staff.staffId, staff.sessionId);
	return ok(undefined);
}
