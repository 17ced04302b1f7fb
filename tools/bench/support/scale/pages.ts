import type { Staff } from '$lib/server/actors';
import type { Role } from '$lib/server/db/schema';
import type { Deps } from '$lib/server/deps';
import { listDoors } from '$lib/server/use-cases/field/list-doors';
import { showArea } from '$lib/server/use-cases/field/show-area';
import { findHousehold } from '$lib/server/use-cases/help-desk/find-household';
import { createStaff } from '$lib/server/use-cases/office/create-staff';
import { showProgress } from '$lib/server/use-cases/office/show-progress';

/** A supervisor's blocks. */
const BLOCKS = 10;

/** The pages whose work may grow with the number of households, each as somebody of one district. */
export async function pagesOf(deps: Deps, district: string) {
	const rows = await deps.sql<{ code: string }[]>`
		select code from enumeration_block where code like ${`${district}%`} order by code limit ${BLOCKS}`;
	const blocks = rows.map(({ code }) => code);
	const [block = ''] = blocks;
	const agent = await hire(deps, 'help-desk', [], district);
	const enumerator = await hire(deps, 'enumerator', [block]);
	const supervisor = await hire(deps, 'supervisor', blocks);
	const office = await hire(deps, 'office', [], district);
	const search = (typed: string) => () => findHousehold(deps, agent, { typed });
	return {
		'search by number': search(`${block}017`),
		'search by address': search('3栋2单元402'),
		'search by compound': search('龙船坪社区 1-1-302'),
		'search that finds nothing': search('不存在的小区'),
		board: () => listDoors(deps, enumerator, { block }),
		'a supervisor’s area': () => showArea(deps, supervisor),
		'the office’s progress': () => showProgress(deps, office)
	};
}

async function hire(deps: Deps, role: Role, blocks: string[], district = ''): Promise<Staff> {
	const number = `bench-${role}`;
	const account = { role, number, name: 'bench', phone: '', blocks, district, rehearsal: true };
	const created = await createStaff(deps, { kind: 'office', id: 'bench' }, account);
	if (!created.ok) throw new Error(created.problem.code);
	const [row] = await deps.sql<{ staffId: string }[]>`select staff_id as "staffId" from staff where number = ${number}`;
	return { staffId: row?.staffId ?? '', sessionId: '', number, name: 'bench', role, district, blocks };
}
