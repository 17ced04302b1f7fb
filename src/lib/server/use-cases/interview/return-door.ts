import { fail, type Result } from '$lib/domain/problem';
import type { Staff } from '../../actors';
import { doorsById } from '../../db/queries/doors';
import type { Deps } from '../../deps';
import { fieldAction } from '../../services/field-action';
import { returnHousehold, takeReturnBack, type ReturnIn, type TypedReturn } from '../../services/return-household';

type ReturnDeps = Pick<Deps, 'db' | 'clock' | 'round' | 'formsIn'>;
type Door = { block: string; householdId: string };

/** 退回修改: the supervisor of the block sends somebody to ask some items again (adr/0068). */
export const returnDoor = (deps: ReturnDeps, staff: Staff, door: Door, typed: TypedReturn): Promise<Result<void>> =>
	atDoor(deps, staff, door, (at) => returnHousehold(deps, staff, at, typed));

/** 取消退回 */
export const takeDoorBack = (deps: ReturnDeps, staff: Staff, door: Door): Promise<Result<void>> =>
	atDoor(deps, staff, door, (at) => takeReturnBack(deps, at));

const atDoor = (
	deps: ReturnDeps,
	staff: Staff,
	{ block, householdId }: Door,
	work: (at: ReturnIn) => Promise<Result<void>>
): Promise<Result<void>> =>
	fieldAction(deps, staff, { block, ids: [householdId], role: 'supervisor' }, (transaction) =>
		transaction(async (tx, record) => {
			const [door] = await doorsById(tx, [householdId], [block]);
			if (door) return work({ tx, record, block, householdId });
			await record({ action: 'household.returned', outcome: 'refused' });
			return fail('notAllowed');
		})
	);
