import { fail, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { lockAnswers, markSubmission, newestSubmission } from '../../db/queries/answers';
import type { Resident } from '../../actors';
import { whileOpen } from '../../services/change-draft';
import { unsealDraft } from '../../services/unseal-draft';

/** 取消上报: the submission no longer counts and the same draft is open again. */
export async function withdrawSubmission(deps: Deps, resident: Resident): Promise<Result<undefined>> {
	const allowed = whileOpen(deps);
	if (!allowed.ok) return allowed;
	const { householdId } = resident;
	return audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		const row = await lockAnswers(tx, resident);
		const newest = await newestSubmission(tx, resident);
		const stands = row && row.serviceWrap === null && newest && newest.withdrawnAt === null;
		const opened = stands ? await unsealDraft(deps, tx, resident, row) : fail('submission.none');
		if (opened.ok && newest) await markSubmission(tx, resident, newest.version, { withdrawnAt: deps.clock.now() });
		await record({
			action: 'form.withdrawn', outcome: opened.ok ? 'done' : 'refused', householdId, detail: { version: newest?.version ?? 0 }
		});
		return opened;
	});
}
