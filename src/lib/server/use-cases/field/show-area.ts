import { byPlace, type Door } from '$lib/domain/field/door';
import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import {
	daysLeft,
	isChased,
	blockProgressOf,
	type BlockProgress,
	type DoorHistory
} from '$lib/domain/field/block-progress';
import type { Deps } from '../../deps';
import { asEnumerator } from '../../db/as-role';
import type { Queryable } from '../../db/client';
import { blocksByCode, doorsOfBlocks } from '../../db/queries/doors';
import { signedAtDoors } from '../../db/queries/interviews';
import { visitsOf } from '../../db/queries/household-facts';
import { enumeratorsOf, modesIn } from '../../db/queries/supervision';
import { recordedVisits, submissionTimesIn, type RecordedRow } from '../../db/queries/visits';
import type { Staff } from '../../actors';
import { doorOf } from '../../services/door-of';
import { isInScope } from '../../services/field-action';
import { blockOf, type Block } from './list-blocks';

export interface FieldWorker {
	staffId: string;
	number: string;
	name: string;
	phone: string;
	/** Cut off since then; null = may sign in. */
	lockedAt: number | null;
	/** On how many devices signed in. */
	devices: number;
}

/** A case of the inbox with who recorded it and how often somebody was there. */
export type Case = BlockProgress['inbox'][number] & { by: Pick<FieldWorker, 'number' | 'name'> };

export interface SupervisedBlock extends Block, BlockProgress {
	inbox: Case[];
	enumerators: FieldWorker[];
}

export interface Area {
	blocks: SupervisedBlock[];
	/** All blocks together. */
	total: BlockProgress;
}

type AreaDeps = Pick<Deps, 'db' | 'clock' | 'round'>;

/** All blocks of a supervisor, with what is done, what lies idle and what waits for a decision. */
export async function showArea(deps: AreaDeps, staff: Staff): Promise<Result<Area>> {
	if (staff.role !== 'supervisor') return fail('notAllowed');
	const at = deps.clock.now();
	return asEnumerator(deps.db, staff, async (db) => {
		const [blocks, histories, workers, recorded] = await Promise.all([
			blocksByCode(db, staff.blocks),
			historiesOf(deps, db, staff.blocks),
			enumeratorsOf(db, staff.blocks),
			recordedVisits(db, { blocks: staff.blocks })
		]);
		const recorders = new Map(recorded.map(({ visitId, by }) => [visitId, by]));
		return ok({
			total: blockProgressOf([...histories.values()].flat(), at),
			blocks: blocks.map((row) => ({
				...blockOf(row),
				...withRecorders(blockProgressOf(histories.get(row.code) ?? [], at), recorders),
				enumerators: workers.filter(({ block }) => block === row.code).map(({ block: _, ...worker }) => worker)
			}))
		});
	});
}

const withRecorders = (progress: BlockProgress, recorders: Map<string, RecordedRow['by']>) => ({
	...progress,
	inbox: progress.inbox.map((entry): Case => {
		const { number = '', name = '' } = recorders.get(entry.visit.visitId) ?? {};
		return { ...entry, by: { number, name } };
	})
});

async function historiesOf(deps: AreaDeps, db: Queryable, blocks: string[]): Promise<Map<string, DoorHistory[]>> {
	const [rows, times, signed] = await Promise.all([
		doorsOfBlocks(db, blocks),
		submissionTimesIn(db, blocks),
		signedAtDoors(db, blocks)
	]);
	const histories = new Map<string, DoorHistory[]>(blocks.map((block) => [block, []]));
	for (const row of rows) {
		histories.get(row.blockCode)?.push({
			door: doorOf(deps, row),
			visits: visitsOf(row),
			submissions: times.get(row.householdId) ?? [],
			signed: signed.get(row.householdId) ?? []
		});
	}
	return histories;
}

export interface ChaseList {
	block: Block;
	doors: Door[];
	daysLeft: number;
	closesAt: number;
	closed: boolean;
	enumerator?: FieldWorker;
	at: number;
}

/** Households that chose to self-report and have not, in walking order: for 提醒告知单. */
export async function showChaseList(
	deps: AreaDeps,
	staff: Staff,
	{ block }: { block: string }
): Promise<Result<ChaseList>> {
	if (!isInScope(staff, { block, role: 'supervisor' })) return fail('notAllowed');
	const at = deps.clock.now();
	const [[row], doors, modes, workers] = await asEnumerator(deps.db, staff, (db) =>
		Promise.all([blocksByCode(db, [block]), doorsOfBlocks(db, [block]), modesIn(db, block), enumeratorsOf(db, [block])])
	);
	if (!row) return fail('notAllowed');
	const known = new Map(
		modes.map(({ householdId, mode, hasLetter }) => [householdId, { mode: mode ?? undefined, hasLetter }])
	);
	const chased = doors
		.map((each) => doorOf(deps, each))
		.filter((door) => isChased({ door, ...(known.get(door.householdId) ?? { hasLetter: false }) }));
	const { selfReportCloses: closesAt } = deps.round;
	return ok({
		block: blockOf(row),
		doors: chased.sort(byPlace),
		daysLeft: daysLeft(closesAt, at),
		closesAt,
		closed: phaseOf(deps.round, at) === 'closed',
		enumerator: workers[0],
		at
	});
}
