import type { StaffPhoto } from '$lib/domain/access/staff-photo';
import { fail, ok, type Result } from '$lib/domain/problem';
import { audited, type Actor } from '../../audit/audited';
import type { Deps } from '../../deps';
import { putPhoto } from '../../db/queries/staff';

/** Gives an account that exists a photograph, or another one. */
export async function setPhoto(
	deps: Pick<Deps, 'db' | 'clock'>,
	actor: Actor,
	{ number, photo }: { number: string; photo: StaffPhoto }
): Promise<Result<undefined>> {
	return audited(deps, actor, async (tx, record): Promise<Result<undefined>> => {
		const staffId = await putPhoto(tx, number, photo);
		await record({ action: 'staff.photoSet', outcome: staffId ? 'done' : 'refused', objectId: staffId });
		return staffId ? ok(undefined) : fail('staff.unknown', { number });
	});
}
