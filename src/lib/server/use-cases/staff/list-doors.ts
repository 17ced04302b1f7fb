import { byPlace, type Door } from '$lib/domain/doors/door';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '$lib/server/container';
import { asField } from '$lib/server/db/as-role';
import { blocksByCode, doorsOfBlocks } from '$lib/server/db/queries/doors';
import type { Staff } from '$lib/server/http/staff-session';
import { doorOf } from './door-of';
import { blockOf, type Block } from './list-blocks';

export interface DoorList {
	block: Block;
	doors: Door[];
	/** The round's time at which this was true, UTC milliseconds. */
	at: number;
}

type DoorDeps = Pick<Deps, 'db' | 'clock' | 'round'>;

/** The doors of one block, for whoever it is assigned to; for anybody else there is no such page. */
export async function listDoors(deps: DoorDeps, staff: Staff, command: { block: string }): Promise<Result<DoorList>> {
	if (!staff.blocks.includes(command.block)) return fail('notAllowed');
	const at = deps.clock.now();
	const [[block], rows] = await asField(deps.db, staff, (db) =>
		Promise.all([blocksByCode(db, [command.block]), doorsOfBlocks(db, [command.block])])
	);
	if (!block) return fail('notAllowed');
	return ok({ block: blockOf(block), doors: rows.map((row) => doorOf(deps, row)).sort(byPlace), at });
}

/** One door of an assigned block. */
export async function showDoor(
	deps: DoorDeps,
	staff: Staff,
	command: { block: string; householdId: string }
): Promise<Result<{ block: Block; door: Door }>> {
	const list = await listDoors(deps, staff, command);
	if (!list.ok) return list;
	const door = list.value.doors.find(({ householdId }) => householdId === command.householdId);
	return door ? ok({ block: list.value.block, door }) : fail('notAllowed');
}
