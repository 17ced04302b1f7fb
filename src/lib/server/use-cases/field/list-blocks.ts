import { countDoors, type DoorCounts } from '$lib/domain/field/door';
import type { LocalizedText } from '$lib/engine/model/types';
import { ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { asEnumerator } from '../../db/as-role';
import { blocksByCode, doorsOfBlocks, type BlockRow } from '../../db/queries/doors';
import type { Staff } from '../../actors';
import { stateOf } from '../../services/door-of';

export interface Block {
	/** 普查小区, 15 digits. */
	code: string;
	/** Its last three digits, as the field calls it. */
	number: string;
	village: LocalizedText;
	township: LocalizedText;
}

type BlockDeps = Pick<Deps, 'db' | 'clock' | 'round'>;

/** The blocks assigned to an enumerator or supervisor, with how far each has come. */
export async function listBlocks(deps: BlockDeps, staff: Staff): Promise<Result<(Block & { counts: DoorCounts })[]>> {
	const [blocks, doors] = await asEnumerator(deps.db, staff, (db) =>
		Promise.all([blocksByCode(db, staff.blocks), doorsOfBlocks(db, staff.blocks)])
	);
	return ok(
		blocks.map((row) => {
			const states = doors.filter((door) => door.blockCode === row.code).map((door) => stateOf(deps, door));
			return { ...blockOf(row), counts: countDoors(states) };
		})
	);
}

export const blockOf = (row: BlockRow): Block => ({
	code: row.code,
	number: row.code.slice(12),
	village: { zh: row.villageZh, en: row.villageEn },
	township: { zh: row.townshipZh, en: row.townshipEn }
});
