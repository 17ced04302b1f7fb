import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { lockAnswers, markSubmission, newestSubmission } from '../../db/queries/answers';
import { actorOf, type Resident } from '../../actors';
import { changeForm, requireRoundOpen } from '../../services/change-form';
import { summarise } from '../../services/submission-state';
import { withdrawSubmission } from './withdraw-submission';
import { withRevisits } from '$lib/engine/changes/revisit';
import type { PrefillChange } from '$lib/questionnaires/shared/folder';

/**
 * X03: what was submitted before the reference moment becomes final when the household says after it that nobody was
 * born, died, moved or changed hukou. Any change opens the form again instead, and the pages where it is answered are to
 * be looked at before it can be handed in.
 */
export async function confirmPrefill(
	deps: Deps,
	resident: Resident,
	command: { changes: PrefillChange[] }
): Promise<Result<undefined>> {
	const allowed = requireRoundOpen(deps, resident);
	if (!allowed.ok) return allowed;
	if (phaseOf(deps.round, deps.clock.now()) !== 'open') return fail('submission.none');
	if (command.changes.length > 0) return reopen(deps, resident, command.changes);
	const { householdId } = resident;
	return audited(deps, actorOf(resident), async (tx, record) => {
		await lockAnswers(tx, resident);
		const newest = await newestSubmission(tx, resident);
		const waits = newest && newest.withdrawnAt === null && summarise(deps.round, newest).prefill;
		if (waits) await markSubmission(tx, resident, newest.version, { confirmedAt: deps.clock.now() });
		await record({ action: 'prefill.confirmed', outcome: waits ? 'done' : 'refused', householdId });
		return waits ? ok(undefined) : fail('submission.none');
	});
}

async function reopen(deps: Deps, resident: Resident, changes: PrefillChange[]): Promise<Result<undefined>> {
	const withdrawn = await withdrawSubmission(deps, resident);
	if (!withdrawn.ok) return withdrawn;
	const { afterPrefill } = deps.forms.of(resident.questionnaire);
	const pages = changes.flatMap((change) => afterPrefill?.[change] ?? []);
	const reopened = await changeForm(deps, resident, 'prefill.changed', (form) => ({
		form: form.with(withRevisits(form, pages)),
		value: {}
	}));
	return reopened.ok ? ok(undefined) : reopened;
}
