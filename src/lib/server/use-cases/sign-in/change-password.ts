import { isWeakPassword, PASSWORD_LENGTH } from '$lib/domain/access/password';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Staff } from '../../actors';
import { audited } from '../../audit/audited';
import type { Visitor } from '../../auth/sign-in-limits';
import { isGuessable } from '../../auth/guessable';
import { isPassword, passwordHash } from '../../auth/staff-credentials';
import { accountByNumber, putPassword } from '../../db/queries/staff';
import type { Deps } from '../../deps';

export interface ChangePassword extends Visitor {
	password: string;
	newPassword: string;
	newPasswordAgain: string;
}

type PasswordDeps = Pick<Deps, 'db' | 'clock' | 'staffSessions' | 'staffLimits' | 'gate'>;

/**
 * A member of staff replaces the password that was printed for them. The one of now is asked for, with the same limits and
 * the same pause after wrong tries as at sign-in; every other session of the account ends.
 */
export async function changePassword(
	deps: PasswordDeps,
	staff: Staff,
	command: ChangePassword
): Promise<Result<undefined>> {
	const { newPassword, newPasswordAgain, address, device } = command;
	if (isWeakPassword(newPassword, staff)) return fail('password.weak', { least: PASSWORD_LENGTH.least });
	if (newPassword !== newPasswordAgain) return fail('password.mismatch');
	if (newPassword === command.password) return fail('password.same');
	const asked = { address, device, number: staff.number };
	const verified = await deps.gate.run(asked, 'staff', () => newHash(deps, { ...asked, name: staff.name }, command));
	if (!verified.ok) return verified;
	const { minutes, hash, guessable } = verified.value;
	if (guessable) return fail('password.guessable');
	if (minutes !== undefined) return fail('staff.locked', { minutes });
	await audited(deps, { kind: 'staff', id: staff.staffId }, async (tx, record) => {
		await record({ action: 'staff.passwordChanged', objectId: staff.staffId, outcome: hash ? 'done' : 'refused' });
		if (hash) await putPassword(tx, staff.staffId, hash);
	});
	if (!hash) return fail('password.wrong');
	await deps.staffLimits.giveBack(asked);
	await deps.staffSessions.endOtherSessions(staff.staffId, staff.sessionId);
	return ok(undefined);
}

/** The slow part, outside of any transaction. `hash`: of the new password, where the one of now is right and not paused. */
async function newHash(
	{ db, staffLimits }: PasswordDeps,
	asked: Visitor & { number: string; name: string },
	{ password, newPassword }: ChangePassword
): Promise<{ minutes?: number; hash?: string; guessable?: true }> {
	if (await isGuessable(newPassword, [asked.number, asked.name])) return { guessable: true };
	const minutes = await staffLimits.spend(asked);
	if (minutes !== undefined) return { minutes };
	const isPaused = await staffLimits.isPaused(asked);
	const account = await accountByNumber(db, asked.number);
	const isRight = await isPassword(account?.passwordHash, password);
	return isRight && !isPaused ? { hash: await passwordHash(newPassword) } : {};
}
