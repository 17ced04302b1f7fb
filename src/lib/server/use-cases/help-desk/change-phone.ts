import type { Result } from '$lib/domain/problem';
import { openContact, phoneHash, sealContact } from '../../crypto/contact';
import { putBoundPhone } from '../../db/queries/help-desk';
import type { Staff } from '../../actors';
import { supportAction, type SupportCommand, type SupportDeps } from '../../services/support-action';

/**
 * Binds the number that was approved, under which the household is called back and sent text messages from now on; it is kept
 * sealed. No other number than the one that the approver saw.
 */
export const changePhone = (deps: SupportDeps, staff: Staff, command: SupportCommand): Promise<Result<void>> =>
	supportAction(deps, staff, command, {
		action: 'changePhone',
		change: async (tx, given) => {
			if (!given?.phone) return 'verification.missing';
			const { householdId } = command;
			const { phone } = openContact(deps.keys, householdId, given.phone);
			const row = {
				householdId,
				phone: sealContact(deps.keys, householdId, { phone, place: '' }),
				phoneHash: phoneHash(deps.keys, phone),
				boundAt: deps.clock.now(),
				boundBy: given.askedBy
			};
			return { value: await putBoundPhone(tx, row) };
		}
	});
