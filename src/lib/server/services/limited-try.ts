import { minutes, SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import { fail, type Result } from '$lib/domain/problem';
import { audited } from '../audit/audited';
import type { Visitor } from '../auth/sign-in-limits';
import { spendTry } from '../db/queries/access';
import type { Deps } from '../deps';
import { lookUpLetter, type LetterCode, type LookedUp } from './look-up-letter';

/** What becomes of a try: `flood` where its network has had too many; `judge` once its letter was looked up. */
interface Judgement<V> {
	flood(minutes: number): Result<V> | Promise<Result<V>>;
	judge(looked: LookedUp): Result<V> | Promise<Result<V>>;
}

/** One try of letter and PIN. It is spent before anything is looked at, and given back when it was right, or never begun. */
export async function limitedTry<V>(
	deps: Deps,
	command: LetterCode & Visitor,
	{ flood, judge }: Judgement<V>
): Promise<Result<V>> {
	if (!(await deps.gate.admits(command, 'pin'))) return fail('signIn.busy');
	const wait = await deps.limits.spend(command);
	if (wait !== undefined) return flood(wait);
	const looked = await lookUpLetter(deps, command);
	const result = looked.ok ? await judge(looked.value) : looked;
	if (result.ok || result.problem.code === 'signIn.busy') await deps.limits.giveBack(command);
	return result;
}

/** Spends one of the household's tries, before the PIN is looked at. @returns how many are left; undefined in a pause */
export const spendPinTry = (deps: Deps, householdId: string): Promise<number | undefined> =>
	audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		const now = deps.clock.now();
		const pauseUntil = now + minutes(SIGN_IN_POLICY.pauseMinutes);
		const left = await spendTry(tx, householdId, { tries: SIGN_IN_POLICY.pinTries, now, pauseUntil });
		await record({ action: 'signIn.tried', householdId, outcome: left === undefined ? 'refused' : 'done' });
		return left;
	});
