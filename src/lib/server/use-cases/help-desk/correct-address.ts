import { fail, type Result } from '$lib/domain/problem';
import { readReason } from '$lib/domain/support/reason';
import { putAddressLine } from '../../db/queries/help-desk';
import type { Staff } from '../../actors';
import { supportAction, type SupportCommand, type SupportDeps } from '../../services/support-action';

export interface CorrectAddress extends SupportCommand {
	/** Street or compound before the building, as it should be. */
	addressLine: string;
}

const LENGTH = 100;

/** Corrects the street or compound; building, unit and door belong to the office's list. */
export async function correctAddress(deps: SupportDeps, staff: Staff, command: CorrectAddress): Promise<Result<void>> {
	const read = readReason(command.addressLine);
	if ('fault' in read || read.reason.length > LENGTH) return fail('address.unfit');
	return supportAction(deps, staff, command, {
		action: 'correctAddress',
		change: async (tx) => ({ value: await putAddressLine(tx, command.householdId, read.reason) })
	});
}
