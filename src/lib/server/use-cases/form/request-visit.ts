import { ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { addVisitRequest, openVisitRequest } from '../../db/queries/households';
import { actorOf, type Resident } from '../../actors';

/** 请普查员上门: asked for, or because of members from Hong Kong, Macao, Taiwan or abroad (H27), or because there is nobody to register. Once is enough. */
export function requestVisit(
	deps: Deps,
	resident: Resident,
	command: { cause: 'foreign' | 'nobody' | 'asked' }
): Promise<Result<undefined>> {
	const { householdId } = resident;
	return audited(deps, actorOf(resident), async (tx, record) => {
		const open = await openVisitRequest(tx, householdId);
		if (!open) await addVisitRequest(tx, { householdId, requestedAt: deps.clock.now(), cause: command.cause });
		await record({
			action: 'visit.requested',
			householdId,
			outcome: open ? 'refused' : 'done',
			detail: { cause: command.cause }
		});
		return ok(undefined);
	});
}
