import { drawnFrom, RE_INTERVIEWS, stepOf } from '$lib/domain/field/re-interview';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Staff } from '../../actors';
import type { RecordEvent } from '../../audit/audited';
import { drawSeed, drawStart, newBeacon } from '../../crypto/draw';
import { randomUUID } from '../../crypto/tokens';
import type { Queryable } from '../../db/client';
import { doorsById } from '../../db/queries/doors';
import { lockBlock } from '../../db/queries/places';
import { addDraw, putAcceptance, reInterviewsOf, settleReInterview } from '../../db/queries/re-interviews';
import type { Deps } from '../../deps';
import { checkOfBlock } from '../../services/block-check';
import { fieldAction } from '../../services/field-action';
import { returnHousehold } from '../../services/return-household';

type CheckDeps = Pick<Deps, 'db' | 'clock' | 'round' | 'formsIn'>;
type Work<V> = (tx: Queryable, record: RecordEvent) => Promise<Result<V>>;

const inBlock = <V>(deps: CheckDeps, staff: Staff, block: string, work: Work<V>, ids: string[] = []) =>
	fieldAction<V>(deps, staff, { block, ids, role: 'supervisor' }, (transaction) =>
		transaction(async (tx, record) => {
			await lockBlock(tx, block);
			return work(tx, record);
		})
	);

/** What a draw's start is made for: no other sample is drawn under it. */
const LABEL = 'zitian-recheck';

/**
 * 抽取复查户 at random, out of the households that were handed in and in no draw before: nobody chooses, and drawing again changes nothing.
 * Seed and step stand in the event, the frame beside it, so that anybody finds the same (adr/0075).
 */
export const drawReInterviews = (
	deps: CheckDeps,
	staff: Staff,
	{ block }: { block: string }
): Promise<Result<{ drawn: number }>> =>
	inBlock(deps, staff, block, async (tx, record) => {
		const { doors, frame } = await checkOfBlock(deps, tx, block);
		if (frame.length === 0) {
			await record({ action: 'reInterview.drawn', outcome: 'refused' });
			return fail('reInterview.none');
		}
		const step = stepOf(frame.length, deps.round.reInterviews ?? RE_INTERVIEWS);
		const [seed, drawId] = [newBeacon(), randomUUID()];
		const numbers = drawnFrom(frame, { start: drawStart(drawSeed(LABEL, seed), block, step), step });
		const drawn = doors.filter(({ number }) => numbers.includes(number)).map(({ householdId }) => householdId);
		const drawnAt = deps.clock.now();
		await addDraw(tx, { drawId, blockCode: block, drawnBy: staff.staffId, drawnAt, seed, step, frame }, drawn);
		const detail = { seed, step, households: frame.length, count: drawn.length };
		await record({ action: 'reInterview.drawn', objectId: drawId, detail });
		return ok({ drawn: drawn.length });
	});

/** What a re-interview came to: codes where it differs, as they were typed; empty = it agrees. */
export interface ReInterviewed {
	block: string;
	householdId: string;
	codes?: string;
}

/** 复查结果: it agrees, or it differs by codes of items and is returned by them (adr/0068). */
export const recordReInterview = (
	deps: CheckDeps,
	staff: Staff,
	{ block, householdId, codes }: ReInterviewed
): Promise<Result<void>> =>
	inBlock(
		deps,
		staff,
		block,
		async (tx, record) => {
			const [door] = await doorsById(tx, [householdId], [block]);
			const own = await reInterviewsOf(tx, block);
			const isDue = own.some((each) => each.householdId === householdId && each.settledAt === null);
			if (!door || !isDue) {
				await record({ action: 'reInterview.settled', outcome: 'refused' });
				return fail(door ? 'reInterview.settled' : 'notAllowed');
			}
			const typed = codes === undefined ? undefined : { codes, reason: 'reInterview' };
			const returned = typed && (await returnHousehold(deps, staff, { tx, record, block, householdId }, typed));
			if (returned?.ok === false) return returned;
			const result = typed ? 'differs' : 'agrees';
			await settleReInterview(tx, householdId, { result, settledAt: deps.clock.now(), settledBy: staff.staffId });
			await record({ action: 'reInterview.settled', householdId, detail: { cause: result } });
			return ok(undefined);
		},
		[householdId]
	);

/** 验收小区: everything is handed in, drawn and settled. What is handed in afterwards is not accepted by it. */
export const acceptBlock = (deps: CheckDeps, staff: Staff, { block }: { block: string }): Promise<Result<void>> =>
	inBlock(deps, staff, block, async (tx, record) => {
		const { doors, obstacles } = await checkOfBlock(deps, tx, block);
		const isReady = obstacles.length === 0 && doors.length > 0;
		if (isReady) await putAcceptance(tx, { blockCode: block, acceptedBy: staff.staffId, acceptedAt: deps.clock.now() });
		await record({ action: 'block.accepted', outcome: isReady ? 'done' : 'refused', objectId: block });
		return isReady ? ok(undefined) : fail('block.notReady');
	});
