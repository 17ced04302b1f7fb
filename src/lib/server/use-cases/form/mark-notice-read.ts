import { ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { markNoticeRead as mark } from '../../db/queries/access';
import { actorOf, type Resident } from '../../actors';

/** The household has seen purpose, law and rights (普查条例 第23条). */
export function markNoticeRead(deps: Deps, resident: Resident): Promise<Result<undefined>> {
	const { householdId } = resident;
	return audited(deps, actorOf(resident), async (tx, record) => {
		await mark(tx, householdId, deps.clock.now());
		await record({ action: 'notice.read', householdId });
		return ok(undefined);
	});
}
