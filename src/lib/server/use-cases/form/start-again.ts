import { fail, ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { lockAnswers } from '../../db/queries/answers';
import { removeParts } from '../../db/queries/member-parts';
import { actorOf, type Resident } from '../../actors';
import { requireRoundOpen } from '../../services/change-form';
import { dataKeyOf } from '../../services/draft-keys';
import { startForm } from '../../services/start-form';

/**
 * With a new letter or PIN after a submission nobody can open the old answers: a new, empty form may replace them.
 * The submission stands until then. Refused while the old draft can still be opened: nothing is thrown away.
 */
export async function startAgain(deps: Deps, resident: Resident): Promise<Result<undefined>> {
	const allowed = requireRoundOpen(deps, resident);
	if (!allowed.ok) return allowed;
	const { householdId } = resident;
	return audited(deps, actorOf(resident), async (tx, record) => {
		const row = await lockAnswers(tx, resident);
		const lost = row && row.serviceWrap === null && dataKeyOf(resident, row) === undefined;
		if (lost) {
			await removeParts(tx, resident);
			await startForm(deps, tx, resident);
		}
		await record({ action: 'form.startedAgain', outcome: lost ? 'done' : 'refused', householdId });
		return lost ? ok(undefined) : fail('submission.none');
	});
}
