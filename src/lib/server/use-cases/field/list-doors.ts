import { byPlace, type Door } from '$lib/domain/field/door';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { asEnumerator } from '../../db/as-role';
import { snapshotNow } from '../../db/queries/changes';
import { blocksByCode, doorsOfBlocks } from '../../db/queries/doors';
import type { Cursor } from '../../events/cursor';
import type { Staff } from '../../actors';
import { doorOf } from '../../services/door-of';
import { isInScope } from '../../services/field-action';
import { blockOf, type Block } from './list-blocks';

export interface DoorList {
	block: Block;
	doors: Door[];
	/** The round's time at which this was true, UTC milliseconds. */
	at: number;
	/** What was seen when the list was made: live changes go on from there. */
	cursor: Cursor;
}

type DoorDeps = Pick<Deps, 'db' | 'clock' | 'round'>;

/** The doors of one block, for whoever it is assigned to; for anybody else there is no such page. */
export async function listDoors(deps: DoorDeps, staff: Staff, command: { block: string }): Promise<Result<DoorList>> {
	if (!isInScope(staff, command)) return fail('notAllowed');
	const at = deps.clock.now();
	const { cursor, block, rows } = await asEnumerator(deps.db, staff, async (db) => {
		// Before the list: what happens in between is told twice, and not never.
		const cursor = await snapshotNow(db);
		const [[block], rows] = await Promise.all([blocksByCode(db, [command.block]), doorsOfBlocks(db, [command.block])]);
		return { cursor, block, rows };
	});
	if (!block) return fail('notAllowed');
	return ok({ block: blockOf(block), doors: rows.map((row) => doorOf(deps, row)).sort(byPlace), at, cursor });
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
