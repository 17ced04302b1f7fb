import { fail, type Result } from '$lib/domain/problem';
import type { Staff } from '../../actors';
import { audited } from '../../audit/audited';
import { householdNumbered } from '../../db/queries/households';
import type { Deps } from '../../deps';
import { returnHousehold, takeReturnBack, type ReturnIn, type TypedReturn } from '../../services/return-household';

type ReturnDeps = Pick<Deps, 'db' | 'clock' | 'round' | 'formsIn'>;

/** 退回修改 by the office: what its own checks found in an opened form, by the household's 18-digit number (adr/0068). */
export const returnAsOffice = (
	deps: ReturnDeps,
	staff: Staff,
	{ number, ...typed }: TypedReturn & { number: string }
): Promise<Result<void>> => atNumber(deps, staff, number, (at) => returnHousehold(deps, staff, at, typed));

/** 取消退回 by the office. */
export const takeBackAsOffice = (deps: ReturnDeps, staff: Staff, number: string): Promise<Result<void>> =>
	atNumber(deps, staff, number, (at) => takeReturnBack(deps, at));

async function atNumber(
	deps: ReturnDeps,
	staff: Staff,
	number: string,
	work: (at: ReturnIn) => Promise<Result<void>>
): Promise<Result<void>> {
	if (staff.role !== 'office') return fail('notAllowed');
	const digits = number.normalize('NFKC').replace(/\D/g, '');
	if (digits.length !== 18) return fail('return.number');
	return audited(deps, { kind: 'staff', id: staff.staffId }, async (tx, record) => {
		const [block, own] = [digits.slice(0, 15), digits.slice(15)];
		const householdId = block.startsWith(staff.district) ? await householdNumbered(tx, block, own) : undefined;
		if (householdId !== undefined) return work({ tx, record, block, householdId });
		await record({ action: 'household.returned', outcome: 'refused' });
		return fail('return.number');
	});
}
