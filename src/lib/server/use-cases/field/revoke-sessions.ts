import { fail, ok, type Result } from '$lib/domain/problem';
import { isUuid } from '$lib/domain/ids';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { asField } from '../../db/as-role';
import { endStaffSessions, enumeratorsOf } from '../../db/queries/supervision';
import type { Staff } from '../../actors';

/** A lost phone: every session of the enumerator ends now. @returns how many there were */
export async function cutOff(
	deps: Pick<Deps, 'db' | 'clock'>, staff: Staff, command: { block: string; staffId: string }
): Promise<Result<{ devices: number }>> {
	const { block, staffId } = command;
	if (staff.role !== 'supervisor' || !staff.blocks.includes(block) || !isUuid(staffId)) return fail('notAllowed');
	return asField(deps.db, staff, (db) =>
		audited({ db, clock: deps.clock }, { kind: 'staff', id: staff.staffId }, async (tx, record) => {
			const own = (await enumeratorsOf(tx, [block])).some((worker) => worker.staffId === staffId);
			const devices = own ? await endStaffSessions(tx, staffId) : 0;
			await record({ action: 'staff.cutOff', outcome: own ? 'done' : 'refused', objectId: staffId, detail: { count: devices } });
			return own ? ok({ devices }) : fail('notAllowed');
		})
	);
}
