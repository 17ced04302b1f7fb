/** Staff accounts of a rehearsal: one a role, and a second of the office, because two close a round. They are refused outside it. */
import { isAgent } from '$lib/domain/support/agents';
import type { Actor } from '../../src/lib/server/audit/audited';
import type { Deps } from '../../src/lib/server/deps';
import type { Role } from '../../src/lib/server/db/schema';
import { setCapture } from '../../src/lib/server/use-cases/office/change-account';
import { createStaff } from '../../src/lib/server/use-cases/office/create-staff';
import type { RehearsalStaff } from './list';

const PEOPLE: readonly { role: Role; number: string; name: string; phone: string; mayCapture?: true }[] = [
	{ role: 'enumerator', number: '0231', name: '韦榕灯', phone: '13800000231' },
	{ role: 'supervisor', number: '0031', name: '秦桂桥', phone: '13800000031' },
	{ role: 'help-desk', number: '0901', name: '莫溪萤', phone: '', mayCapture: true },
	{ role: 'help-desk-lead', number: '0911', name: '廖竹岚', phone: '' },
	{ role: 'office', number: '0001', name: '唐云笛', phone: '' },
	{ role: 'office', number: '0002', name: '覃石舟', phone: '' }
];

/** The enumerator and the supervisor get these blocks. */
export async function createAccounts(deps: Deps, actor: Actor, blocks: string[]): Promise<RehearsalStaff[]> {
	const accounts: RehearsalStaff[] = [];
	for (const person of PEOPLE) accounts.push(await createAccount(deps, actor, person, blocks));
	return accounts;
}

async function createAccount(
	deps: Deps,
	actor: Actor,
	person: (typeof PEOPLE)[number],
	blocks: string[]
): Promise<RehearsalStaff> {
	const district = isAgent(person) ? blocks[0]?.slice(0, 6) : '';
	const own = person.role === 'enumerator' || person.role === 'supervisor' ? blocks : [];
	// A number is taken where an earlier load was cut short: its password is lost, so the next number is used.
	for (let number = person.number; ; number = nextNumber(number)) {
		const created = await createStaff(deps, actor, { ...person, number, blocks: own, district, rehearsal: true });
		if (created.ok) {
			if (person.mayCapture) await setCapture(deps, actor, number, true);
			return { role: person.role, number, password: created.value.password, totpSecret: created.value.totpSecret };
		}
		if (created.problem.code !== 'staff.numberTaken')
			throw new Error(`The rehearsal was refused: ${created.problem.code}`);
	}
}

const nextNumber = (number: string): string => String(Number(number) + 1).padStart(number.length, '0');
