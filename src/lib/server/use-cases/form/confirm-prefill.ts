import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { lockAnswers, markSubmission, newestSubmission } from '../../db/queries/answers';
import { actorOf, type Resident } from '../../actors';
import { requireRoundOpen } from '../../services/change-form';
import { summarise } from '../../services/submission-state';
import { withdrawSubmission } from './withdraw-submission';

/**
 * X03: what was submitted before the reference moment becomes final when the household says after it that nobody was
 * born, died, moved or changed hukou. Any change opens the form again instead.
 */
export async function confirmPrefill(
	deps: Deps,
	resident: Resident,
	command: { anyChange: boolean }
): Promise<Result<undefined>> {
	const allowed = requireRoundOpen(deps, resident);
	if (!allowed.ok) return allowed;
	if (phaseOf(deps.round, deps.clock.now()) !== 'open') return fail('submission.none');
	if (command.anyChange) return withdrawSubmission(deps, resident);
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
