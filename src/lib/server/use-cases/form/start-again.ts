import { fail, ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { lockAnswers } from '../../db/queries/answers';
import type { Resident } from '../../actors';
import { whileOpen } from '../../services/change-draft';
import { newDraft } from '../sign-in/choose-pin';
import { dataKeyOf } from '../../services/unseal-draft';

/**
 * With a new letter or PIN after a submission nobody can open the old answers: a new, empty form may replace them.
 * The submission stands until then. Refused while the old draft can still be opened: nothing is thrown away.
 */
export async function startAgain(deps: Deps, resident: Resident): Promise<Result<undefined>> {
	const allowed = whileOpen(deps);
	if (!allowed.ok) return allowed;
	const { householdId } = resident;
	return audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		const row = await lockAnswers(tx, resident);
		const lost = row && row.serviceWrap === null && dataKeyOf(resident, row) === undefined;
		if (lost) await newDraft(deps, tx, resident, resident.residentKey);
		await record({ action: 'form.startedAgain', outcome: lost ? 'done' : 'refused', householdId });
		return lost ? ok(undefined) : fail('submission.none');
	});
}
