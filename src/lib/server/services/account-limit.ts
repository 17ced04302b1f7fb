import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Staff } from '../actors';
import type { Deps } from '../deps';

/**
 * Rows that one account may add in a quarter of an hour: more than anybody types, far less than a script.
 * @param about counted apart for each, where a phone sends many at once that wait on it (visits: the door)
 */
export async function requireMayAdd(
	{ limits }: Pick<Deps, 'limits'>,
	{ staffId }: Staff,
	about = ''
): Promise<Result<undefined>> {
	if (await limits.mayNote(`staff/${staffId}/${about}`)) return ok(undefined);
	return fail('staff.tooMuch', { minutes: SIGN_IN_POLICY.windowMinutes });
}
