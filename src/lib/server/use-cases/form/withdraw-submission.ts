import { fail, ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import type { Queryable } from '../../db/client';
import { lockAnswers, markSubmission, newestSubmission, putWraps, type AnswersRow } from '../../db/queries/answers';
import { actorOf, type Resident } from '../../actors';
import { requireRoundOpen } from '../../services/change-form';
import { dataKeyOf, residentDraftKeys } from '../../services/draft-keys';

/** 取消上报: the submission no longer counts and the same draft is open again. */
export async function withdrawSubmission(deps: Deps, resident: Resident): Promise<Result<undefined>> {
	const allowed = requireRoundOpen(deps, resident);
	if (!allowed.ok) return allowed;
	const { householdId } = resident;
	return audited(deps, actorOf(resident), async (tx, record) => {
		const row = await lockAnswers(tx, resident);
		const newest = await newestSubmission(tx, resident);
		const stands = row && row.serviceWrap === null && newest && newest.withdrawnAt === null;
		const opened = stands ? await unseal(deps, tx, resident, row) : fail('submission.none');
		if (opened.ok && newest) await markSubmission(tx, resident, newest.version, { withdrawnAt: deps.clock.now() });
		await record({
			action: 'form.withdrawn',
			outcome: opened.ok ? 'done' : 'refused',
			householdId,
			detail: { version: newest?.version ?? 0 }
		});
		return opened;
	});
}

/** The resident's key gives the data key, which the service may open once more. */
async function unseal(deps: Deps, tx: Queryable, resident: Resident, row: AnswersRow): Promise<Result<undefined>> {
	const dataKey = dataKeyOf(resident, row);
	if (!dataKey) return fail('draft.outOfReach');
	await putWraps(tx, resident, residentDraftKeys(deps.keys, resident).whileOpen(dataKey));
	return ok(undefined);
}
