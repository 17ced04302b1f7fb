import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { activeEnumerator, giveBlock, takeBlock } from '../../db/queries/supervision';
import type { Staff } from '../../actors';
import { fieldAction } from '../../services/field-action';

export interface AssignBlock {
	block: string;
	/** 工号 of the enumerator. */
	number: string;
	/** `replace`: the only one from now on; `add`: beside the others; `remove`: no more. */
	how: 'replace' | 'add' | 'remove';
}

/** Says who has one of the supervisor's blocks. Whoever does not have it any more loses it with the next request. */
export async function assignBlock(
	deps: Pick<Deps, 'db' | 'clock'>,
	staff: Staff,
	command: AssignBlock
): Promise<Result<undefined>> {
	const { block, number, how } = command;
	return fieldAction(deps, staff, { block, role: 'supervisor' }, (transaction) =>
		transaction(async (tx, record) => {
			const staffId = await activeEnumerator(tx, number.trim());
			await record({
				action: how === 'remove' ? 'block.withdrawn' : 'block.assigned',
				outcome: staffId ? 'done' : 'refused',
				objectId: staffId ? `${block}/${staffId}` : block
			});
			if (!staffId) return fail('staff.noEnumerator');
			if (how === 'remove') await takeBlock(tx, block, staffId);
			else await giveBlock(tx, block, staffId, how === 'replace');
			return ok(undefined);
		})
	);
}
