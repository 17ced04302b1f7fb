import { closedAt, closeState } from '$lib/domain/closing';
import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import type { Queryable } from '../../db/client';
import { destroyWraps } from '../../db/queries/answers';
import {
	changeCloseRequest,
	lockCloseRequests,
	newestCloseRequest,
	type CloseRequestRow
} from '../../db/queries/close-requests';
import { destroyParts } from '../../db/queries/member-parts';
import { closingFigures, type ClosingFigures } from '../../db/queries/closing';

type CloseDeps = Pick<Deps, 'db' | 'round' | 'clock'>;

const isClosed = ({ round, clock }: Pick<Deps, 'round' | 'clock'>): boolean => phaseOf(round, clock.now()) === 'closed';

export interface Closing extends ClosingFigures {
	/** What two people have agreed to within the last day. */
	agreed: CloseRequestRow | undefined;
	/** The request after which the keys were destroyed: nothing is left to do. */
	closed: CloseRequestRow | undefined;
}

/** What whoever closes the round has to know first; refused while residents may still write. */
export const showClosing = async (deps: CloseDeps): Promise<Result<Closing>> => {
	if (!isClosed(deps)) return fail('round.stillOpen');
	const figures = await closingFigures(deps.db);
	const request = await newestCloseRequest(deps.db, deps.round.id);
	return ok({
		...figures,
		closed: closedAt(request, figures.keys) === undefined ? undefined : request,
		agreed: await agreedRequest(deps.db, deps)
	});
};

/** What two people have agreed to within the last day. */
async function agreedRequest(db: Queryable, { round, clock }: CloseDeps): Promise<CloseRequestRow | undefined> {
	const row = await newestCloseRequest(db, round.id);
	return row && closeState(row, clock.now()) === 'agreed' ? row : undefined;
}

/**
 * After 5 November 24:00, and with the word of two people of the office (adr/0061): every remaining wrap of a data key is destroyed. Submissions stay readable to the office;
 * drafts that were never submitted can be read by nobody any more (统计法实施条例 keeps what was submitted).
 */
export async function closeRound(deps: CloseDeps, officer: string): Promise<Result<{ households: number }>> {
	if (!isClosed(deps)) return fail('round.stillOpen');
	return audited(deps, { kind: 'office', id: officer }, async (tx, record) => {
		await lockCloseRequests(tx);
		const request = await agreedRequest(tx, deps);
		if (!request || (await closingFigures(tx)).notExported > 0) {
			await record({ action: 'round.closed', outcome: 'refused' });
			return fail(request ? 'close.notExported' : 'close.twoPeople');
		}
		await changeCloseRequest(tx, request.requestId, { usedAt: deps.clock.now() });
		const households = await destroyWraps(tx);
		await destroyParts(tx);
		await record({ action: 'round.closed', objectId: request.requestId, detail: { households } });
		return ok({ households });
	});
}
