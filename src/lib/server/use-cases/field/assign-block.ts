import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { activeEnumerator, giveBlock } from '../../db/queries/supervision';
import type { Staff } from '../../actors';
import { fieldAction } from '../../services/field-action';

export interface AssignBlock {
	block: string;
	/** 工号 of the enumerator who takes the block over. */
	number: string;
}

/** Gives one of the supervisor's blocks to another enumerator. Whoever had it loses it with the next request. */
export async function assignBlock(
	deps: Pick<Deps, 'db' | 'clock'>,
	staff: Staff,
	command: AssignBlock
): Promise<Result<undefined>> {
	const { block, number } = command;
	return fieldAction(deps, staff, { block, role: 'supervisor' }, (transaction) =>
		transaction(async (tx, record) => {
			const staffId = await activeEnumerator(tx, number.trim());
			await record({
				action: 'block.assigned',
				outcome: staffId ? 'done' : 'refused',
				objectId: staffId ? `${block}/${staffId}` : block
			});
			if (!staffId) return fail('staff.noEnumerator');
			await giveBlock(tx, block, staffId);
			return ok(undefined);
		})
	);
}
