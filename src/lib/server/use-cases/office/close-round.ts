import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { destroyWraps } from '../../db/queries/answers';
import { closingFigures, type ClosingFigures } from '../../db/queries/closing';

const isClosed = ({ round, clock }: Pick<Deps, 'round' | 'clock'>): boolean => phaseOf(round, clock.now()) === 'closed';

/** What whoever closes the round has to know first; refused while residents may still write. */
export const showClosing = async (deps: Pick<Deps, 'db' | 'round' | 'clock'>): Promise<Result<ClosingFigures>> =>
	isClosed(deps) ? ok(await closingFigures(deps.db)) : fail('round.stillOpen');

/**
 * After 5 November 24:00: every remaining wrap of a data key is destroyed. Submissions stay readable to the office;
 * drafts that were never submitted can be read by nobody any more (统计法实施条例 keeps what was submitted).
 */
export async function closeRound(deps: Deps, officer: string): Promise<Result<{ households: number }>> {
	if (!isClosed(deps)) return fail('round.stillOpen');
	return audited(deps, { kind: 'office', id: officer }, async (tx, record) => {
		const households = await destroyWraps(tx);
		await record({ action: 'round.closed', detail: { households } });
		return ok({ households });
	});
}
