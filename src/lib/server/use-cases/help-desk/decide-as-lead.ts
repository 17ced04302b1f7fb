import { isUuid } from '$lib/domain/ids';
import { fail, type Result } from '$lib/domain/problem';
import { isLead } from '$lib/domain/support/agents';
import type { Staff } from '../../actors';
import type { Deps } from '../../deps';
import { decideRequest, type Decision } from '../../services/decide-request';
import { deskAction } from '../../services/desk-action';

/** A lead of the help desk approves or declines what an agent asks for. */
export const decideAsLead = async (
	deps: Pick<Deps, 'db' | 'clock'>,
	staff: Staff,
	decision: Decision
): Promise<Result<void>> => {
	if (!isLead(staff) || !isUuid(decision.verificationId)) return fail('notAllowed');
	return deskAction(deps, staff, (transaction) =>
		transaction((tx, record) => decideRequest({ tx, record, now: deps.clock.now() }, staff, decision))
	);
};
