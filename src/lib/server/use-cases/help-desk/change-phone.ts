import { fail, type Result } from '$lib/domain/problem';
import { readPhone } from '$lib/domain/support/ticket';
import { phoneHash, sealContact } from '../../crypto/contact';
import { putBoundPhone } from '../../db/queries/help-desk';
import type { Staff } from '../../actors';
import { supportAction, type SupportCommand, type SupportDeps } from '../../services/support-action';

export interface ChangePhone extends SupportCommand {
	/** As typed. */
	phone: string;
}

/** Binds the number under which the household is called back from now on; it is kept sealed. */
export async function changePhone(deps: SupportDeps, staff: Staff, command: ChangePhone): Promise<Result<void>> {
	const { householdId } = command;
	const phone = readPhone(command.phone);
	if (!phone) return fail('ticket.phone');
	const sealed = sealContact(deps.keys, householdId, { phone, place: '' });
	return supportAction(deps, staff, command, {
		action: 'changePhone',
		change: async (tx) => {
			const row = { householdId, phone: sealed, phoneHash: phoneHash(deps.keys, phone), boundAt: deps.clock.now() };
			return { value: await putBoundPhone(tx, row) };
		}
	});
}
