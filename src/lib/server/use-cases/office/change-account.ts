import { fail, ok, type Result } from '$lib/domain/problem';
import { isAgent } from '$lib/domain/support/agents';
import { audited, type Actor } from '../../audit/audited';
import type { Deps } from '../../deps';
import { accountByNumber, changeAccount, type AccountChange } from '../../db/queries/staff';
import { endStaffSessions } from '../../db/queries/supervision';
import { newAccountSecrets, type NewAccount } from '../../services/account-secrets';

type AccountDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

/** One change of an account by the office; whoever was signed in with it is signed out. */
function change(
	deps: AccountDeps,
	actor: Actor,
	action: string,
	number: string,
	row: AccountChange
): Promise<Result<undefined>> {
	return audited(deps, actor, async (tx, record): Promise<Result<undefined>> => {
		const staffId = await changeAccount(tx, number, row);
		if (staffId) await endStaffSessions(tx, staffId);
		await record({ action, outcome: staffId ? 'done' : 'refused', objectId: staffId });
		return staffId ? ok(undefined) : fail('staff.unknown', { number });
	});
}

/** A forgotten password, a lost or new phone, an account that was cut off: new secrets, shown once; the old ones open nothing. */
export async function resetAccount(deps: AccountDeps, actor: Actor, number: string): Promise<Result<NewAccount>> {
	const { shown, stored } = await newAccountSecrets(deps.keys, number);
	const changed = await change(deps, actor, 'staff.reset', number, { ...stored, totpLastStep: 0, lockedAt: null });
	return changed.ok ? ok(shown) : changed;
}

/** Nobody signs in with it until it is reset. */
export const lockAccount = (deps: AccountDeps, actor: Actor, number: string): Promise<Result<undefined>> =>
	change(deps, actor, 'staff.locked', number, { lockedAt: deps.clock.now() });

/** For ever: the person has left. What they did stays theirs in the trail. */
export const endAccount = (deps: AccountDeps, actor: Actor, number: string): Promise<Result<undefined>> =>
	change(deps, actor, 'staff.ended', number, { endedAt: deps.clock.now() });

/** 电话登记: whether this agent may ask households' forms by telephone (adr/0074). */
export async function setCapture(
	deps: AccountDeps,
	actor: Actor,
	number: string,
	mayCapture: boolean
): Promise<Result<undefined>> {
	const account = await accountByNumber(deps.db, number);
	if (account && !isAgent(account)) return fail('staff.notAgent', { number });
	return change(deps, actor, mayCapture ? 'staff.captureGiven' : 'staff.captureTaken', number, { mayCapture });
}
