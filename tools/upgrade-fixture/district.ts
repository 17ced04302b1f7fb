/** Two blocks with their doors, staff and letters. */
import { isAgent } from '$lib/domain/support/agents';
import xiangshan from '$lib/questionnaires/areas/xiangshan.json';
import { currentCode } from '$lib/server/auth/staff-credentials';
import { systemClock } from '$lib/server/clock';
import type { Role } from '$lib/server/db/schema';
import { openStaffSession, readStaffSession } from '$lib/server/http/staff-session';
import { createStaff } from '$lib/server/use-cases/office/create-staff';
import { issueLetters } from '$lib/server/use-cases/office/issue-letters';
import { loadHouseholds } from '$lib/server/use-cases/office/load-households';
import { signInStaff } from '$lib/server/use-cases/sign-in/sign-in-staff';
import { CookieJar } from '../../tests/support/cookie-jar';
import { ADDRESS, BLOCK, done, OTHER_BLOCK, type Employee, type World } from './world';

export const OFFICE = { kind: 'office', id: 'fixture' } as const;

const STAFF: readonly { as: string; role: Role; number: string; name: string; blocks: string[] }[] = [
	{ as: 'enumerator', role: 'enumerator', number: '0231', name: '韦榕灯', blocks: [BLOCK] },
	{ as: 'otherEnumerator', role: 'enumerator', number: '0232', name: '周榕桥', blocks: [OTHER_BLOCK] },
	{ as: 'supervisor', role: 'supervisor', number: '0031', name: '秦桂桥', blocks: [BLOCK, OTHER_BLOCK] },
	{ as: 'agent', role: 'help-desk', number: '0901', name: '莫溪萤', blocks: [] },
	{ as: 'lead', role: 'help-desk-lead', number: '0911', name: '廖竹岚', blocks: [] },
	{ as: 'office', role: 'office', number: '0001', name: '唐云笛', blocks: [] }
];

export async function loadDistrict(world: World): Promise<void> {
	const { deps, clock } = world;
	const villages = xiangshan.villages.filter(({ code }) => code === BLOCK.slice(0, 12));
	const townships = xiangshan.townships.filter(({ code }) => code === BLOCK.slice(0, 9));
	const list = [...doorsOf(BLOCK, 30), ...doorsOf(OTHER_BLOCK, 6)];
	const loaded = await loadHouseholds(deps, OFFICE, { ...xiangshan, townships, villages }, list);
	if (!loaded.ok) throw new Error('The district is in the database already.');
	for (const person of STAFF) world.staff[person.as] = await hire(world, person);
	clock.set('2020-10-20T09:00+08:00');
	for (const block of [BLOCK, OTHER_BLOCK]) await printLetters(world, block);
}

/** Two doors a landing. */
const doorsOf = (block: string, households: number) =>
	Array.from({ length: households }, (_, index) => ({
		line: index + 1, block, household: String(index + 1).padStart(3, '0'), address: '试点新村',
		building: `${Math.floor(index / 10) + 1} 栋`, unit: '1 单元', floor: Math.floor((index % 10) / 2) + 1,
		room: `${Math.floor((index % 10) / 2) + 1}0${(index % 2) + 1}`
	}));

async function hire({ deps }: World, { role, number, name, blocks }: (typeof STAFF)[number]): Promise<Employee> {
	const district = isAgent({ role }) ? deps.round.district : '';
	const created = await createStaff(deps, OFFICE, { role, number, name, phone: '13800000231', blocks, district, rehearsal: false });
	const { password, totpSecret } = done(created);
	const oneTimeCode = currentCode(totpSecret, systemClock.now());
	const { staffId } = done(await signInStaff(deps, { number, password, oneTimeCode, address: ADDRESS }));
	const jar = new CookieJar();
	await openStaffSession(jar.request(deps), staffId);
	const staff = await readStaffSession(jar.request(deps));
	if (!staff) throw new Error(`${number} could not sign in.`);
	return { number, password, totpSecret, staff, jar };
}

/** `reissue`: households whose letter is replaced; empty = everybody without one. */
export async function printLetters({ deps, letters }: World, block: string, reissue: string[] = []): Promise<void> {
	const printed = await issueLetters(deps, OFFICE, { block, reissue }, async (all) => {
		for (const { number, code } of all) letters.set(number, code);
	});
	done(printed);
}
