import { isAgent } from '$lib/domain/support/agents';
import { currentCode } from '$lib/server/auth/staff-credentials';
import { systemClock } from '$lib/server/runtime/clock';
import { staffById } from '$lib/server/db/queries/staff-sessions';
import type { Role } from '$lib/server/db/schema';
import type { Staff } from '$lib/server/actors';
import { setCapture } from '$lib/server/use-cases/office/change-account';
import { createStaff } from '$lib/server/use-cases/office/create-staff';
import type { NewAccount } from '$lib/server/services/account-secrets';
import { signInStaff } from '$lib/server/use-cases/sign-in/sign-in-staff';
import type { Portal } from './portal';

export interface StaffAccount extends NewAccount {
	number: string;
}

let numbers = 0;

/** A new account with a number of its own. */
export async function hire(
	{ deps }: Portal,
	role: Role,
	blocks: string[] = [],
	rehearsal = false,
	part?: string
): Promise<StaffAccount> {
	// In the order of hiring also as text, whatever was hired before by other tests.
	const number = `test-${String((numbers += 1)).padStart(6, '0')}`;
	const command = {
		role,
		number,
		name: '试用',
		phone: '',
		blocks,
		rehearsal,
		district: part ?? (isAgent({ role }) ? deps.round.districts[0]?.code : '')
	};
	const created = await createStaff(deps, { kind: 'office', id: 'test' }, command);
	if (!created.ok) throw new Error(created.problem.code);
	return { number, ...created.value };
}

/** A signed-in member of staff, as use-cases see them. `part`: the district of the help desk or the office; else the help desk's is the round's. */
export async function signedIn(house: Portal, role: Role, blocks: string[] = [], part?: string): Promise<Staff> {
	const account = await hire(house, role, blocks, false, part);
	const oneTimeCode = currentCode(account.totpSecret, systemClock.now());
	const entered = await signInStaff(house.deps, { ...account, oneTimeCode, address: account.number });
	const row = entered.ok && (await staffById(house.deps.db, entered.value.staffId));
	if (!row) throw new Error('The account could not sign in.');
	return {
		staffId: row.staffId,
		sessionId: 'test',
		number: row.number,
		name: row.name,
		role: row.role,
		district: row.district,
		blocks: row.blocks,
		...(row.mayCapture && { mayCapture: true as const })
	};
}

/** An agent whom the office lets register by telephone. */
export async function signedInToCapture(
	house: Portal,
	role: 'help-desk' | 'help-desk-lead' = 'help-desk',
	part?: string
) {
	const agent = await signedIn(house, role, [], part);
	const given = await setCapture(house.deps, { kind: 'office', id: 'test' }, agent.number, true);
	if (!given.ok) throw new Error(given.problem.code);
	return { ...agent, mayCapture: true as const };
}
