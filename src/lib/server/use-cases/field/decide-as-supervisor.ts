import type { Result } from '$lib/domain/problem';
import type { Staff } from '../../actors';
import type { Deps } from '../../deps';
import { decideRequest, type Decision } from '../../services/decide-request';
import { fieldAction } from '../../services/field-action';

/** A supervisor approves or declines what the help desk asks for a household of one of their blocks. */
export const decideAsSupervisor = (
	deps: Pick<Deps, 'db' | 'clock'>,
	staff: Staff,
	{ block, ...decision }: Decision & { block: string }
): Promise<Result<void>> =>
	fieldAction(
		deps,
		staff,
		{ block, ids: [decision.householdId, decision.verificationId], role: 'supervisor' },
		(transaction) => transaction((tx, record) => decideRequest({ tx, record, now: deps.clock.now() }, staff, decision))
	);
