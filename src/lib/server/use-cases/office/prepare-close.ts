import { closedAt, closeState, CLOSE_WITHIN, isRoundTyped } from '$lib/domain/closing';
import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type ProblemCode, type Result } from '$lib/domain/problem';
import type { Staff } from '../../actors';
import { audited, type RecordEvent } from '../../audit/audited';
import type { Queryable } from '../../db/client';
import {
	addCloseRequest,
	changeCloseRequest,
	lockCloseRequests,
	newestCloseRequest,
	type CloseRequestRow
} from '../../db/queries/close-requests';
import { closingFigures, type ClosingFigures } from '../../db/queries/closing';
import type { Deps } from '../../deps';

type CloseDeps = Pick<Deps, 'db' | 'clock' | 'round'>;
type Person = { name: string; number: string };

export interface ClosePage {
	round: string;
	figures: ClosingFigures;
	/** Residents may still write until then; absent once they may not. */
	closesAt?: number;
	/** Every key was destroyed then, as these two asked. */
	closed?: { at: number; asker: Person; agreer: Person };
	request?: { state: 'asked' | 'agreed'; asker: Person; agreer?: Person; isMine: boolean; until: number };
}

/** What is to be destroyed, and who stands behind it so far. */
export async function showClose(deps: CloseDeps, staff: Staff): Promise<Result<ClosePage>> {
	if (!mayClose(deps, staff)) return fail('notAllowed');
	const { round, db } = deps;
	const [row, figures] = [await standing(db, deps), await closingFigures(db)];
	return ok({
		round: round.id,
		figures,
		closed: await closedBy(db, round.id, figures),
		closesAt: isClosed(deps) ? undefined : round.selfReportCloses,
		request: row && {
			state: row.agreedAt === undefined ? 'asked' : 'agreed',
			asker: askerOf(row),
			agreer: row.agreerName === undefined ? undefined : agreerOf(row),
			isMine: row.askedBy === staff.staffId,
			until: (row.agreedAt ?? row.askedAt) + CLOSE_WITHIN
		}
	});
}

const askerOf = (row: CloseRequestRow): Person => ({ name: row.askerName, number: row.askerNumber });
const agreerOf = (row: CloseRequestRow): Person => ({ name: row.agreerName ?? '', number: row.agreerNumber ?? '' });

async function closedBy(db: Queryable, round: string, { keys }: ClosingFigures): Promise<ClosePage['closed']> {
	const row = await newestCloseRequest(db, round);
	const at = closedAt(row, keys);
	return row && at !== undefined ? { at, asker: askerOf(row), agreer: agreerOf(row) } : undefined;
}

/** The first of two people asks, in a session of their own, once everything is exported. */
export const askClose = (deps: CloseDeps, staff: Staff, typed: string): Promise<Result<void>> =>
	change(deps, staff, 'close.asked', async (tx, row) => {
		const obstacle = row ? 'close.standing' : await obstacleTo(deps, tx, typed);
		if (obstacle) return obstacle;
		const asked = { round: deps.round.id, askedBy: staff.staffId, askedAt: deps.clock.now() };
		return { requestId: await addCloseRequest(tx, asked) };
	});

/** The second one agrees, in a session of their own. */
export const agreeToClose = (deps: CloseDeps, staff: Staff, typed: string): Promise<Result<void>> =>
	change(deps, staff, 'close.agreed', async (tx, row) => {
		if (row?.agreedAt !== undefined || !row) return 'close.over';
		if (row.askedBy === staff.staffId) return 'close.own';
		const obstacle = await obstacleTo(deps, tx, typed);
		if (obstacle) return obstacle;
		await changeCloseRequest(tx, row.requestId, { agreedBy: staff.staffId, agreedAt: deps.clock.now() });
		return row;
	});

/** Either, or any colleague, takes it back while nothing is done. */
export const takeBackClose = (deps: CloseDeps, staff: Staff): Promise<Result<void>> =>
	change(deps, staff, 'close.takenBack', async (tx, row) => {
		if (!row) return 'close.over';
		await changeCloseRequest(tx, row.requestId, { takenBackAt: deps.clock.now() });
		return row;
	});

type Change = (tx: Queryable, row: CloseRequestRow | undefined) => Promise<{ requestId: string } | ProblemCode>;

async function change(deps: CloseDeps, staff: Staff, action: string, work: Change): Promise<Result<void>> {
	if (!mayClose(deps, staff)) return fail('notAllowed');
	return audited(deps, { kind: 'staff', id: staff.staffId }, async (tx, record: RecordEvent) => {
		await lockCloseRequests(tx);
		const done = await work(tx, await standing(tx, deps));
		if (typeof done === 'string') {
			await record({ action, outcome: 'refused' });
			return fail(done);
		}
		await record({ action, objectId: done.requestId });
		return ok(undefined);
	});
}

async function obstacleTo(deps: CloseDeps, tx: Queryable, typed: string): Promise<ProblemCode | undefined> {
	if (!isClosed(deps)) return 'round.stillOpen';
	if (!isRoundTyped(typed, deps.round.id)) return 'close.otherRound';
	const figures = await closingFigures(tx);
	if (await closedBy(tx, deps.round.id, figures)) return 'close.done';
	return figures.notExported > 0 ? 'close.notExported' : undefined;
}

/** The request that waits or is agreed to; absent once it is over. */
async function standing(db: Queryable, { round, clock }: CloseDeps): Promise<CloseRequestRow | undefined> {
	const row = await newestCloseRequest(db, round.id);
	return row && closeState(row, clock.now()) !== 'over' ? row : undefined;
}

const isClosed = ({ round, clock }: CloseDeps): boolean => phaseOf(round, clock.now()) === 'closed';

/** The keys are those of the whole round: whoever has only one of its districts does not decide about them. */
const mayClose = ({ round }: CloseDeps, { role, district }: Staff): boolean =>
	role === 'office' && (!district || round.districts.length === 1);
