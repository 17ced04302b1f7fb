import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { endStaffSessions, enumeratorsOf, lockWorker } from '../../db/queries/supervision';
import type { Staff } from '../../actors';
import { fieldAction } from '../../services/field-action';

/**
 * A lost phone: every session of the enumerator ends now, and nobody signs in with the old secrets; the office gives new
 * ones. @returns how many devices there were
 */
export async function revokeSessions(
	deps: Pick<Deps, 'db' | 'clock'>,
	staff: Staff,
	command: { block: string; staffId: string }
): Promise<Result<{ devices: number }>> {
	const { block, staffId } = command;
	return fieldAction(deps, staff, { block, ids: [staffId], role: 'supervisor' }, (transaction) =>
		transaction(async (tx, record) => {
			const own = (await enumeratorsOf(tx, [block])).some((worker) => worker.staffId === staffId);
			const locked = own && (await lockWorker(tx, staffId, deps.clock.now()));
			const devices = locked ? await endStaffSessions(tx, staffId) : 0;
			await record({
				action: 'staff.cutOff',
				outcome: locked ? 'done' : 'refused',
				objectId: staffId,
				detail: { count: devices }
			});
			return locked ? ok({ devices }) : fail('notAllowed');
		})
	);
}
