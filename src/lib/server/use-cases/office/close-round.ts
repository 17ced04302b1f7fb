import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { destroyWraps } from '../../db/queries/answers';

/**
 * After 5 November 24:00: every remaining wrap of a data key is destroyed. Submissions stay readable to the office;
 * drafts that were never submitted can be read by nobody any more (统计法实施条例 keeps what was submitted).
 */
export async function closeRound(deps: Deps, officer: string): Promise<Result<{ households: number }>> {
	if (phaseOf(deps.round, deps.clock.now()) !== 'closed') return fail('round.stillOpen');
	return audited(deps, { kind: 'office', id: officer }, async (tx, record) => {
		const households = await destroyWraps(tx);
		await record({ action: 'round.closed', detail: { households } });
		return ok({ households });
	});
}
