import { currentCode } from '../../auth/staff-credentials';
import { systemClock } from '../../runtime/clock';
import type { Deps } from '../../deps';
import { openStaffSecret } from '../../crypto/staff-secret';
import { rehearsalAccounts } from '../../db/queries/staff';
import type { Role } from '../../db/schema';

export interface RehearsalAccount {
	number: string;
	name: string;
	role: Role;
	/** Valid now, for at most 30 seconds. */
	oneTimeCode: string;
}

/** The accounts of a rehearsal with their current codes, so that nobody needs an authenticator to try it. Else nothing. */
export async function listRehearsalAccounts(
	deps: Pick<Deps, 'db' | 'keys' | 'settings'>,
	wall = systemClock
): Promise<RehearsalAccount[]> {
	if (!deps.settings.rehearsal) return [];
	const accounts = await rehearsalAccounts(deps.db);
	return accounts.map(({ number, name, role, totpSecret }) => ({
		number,
		name,
		role,
		oneTimeCode: currentCode(openStaffSecret(deps.keys, number, totpSecret), wall.now())
	}));
}
