import { hasHandedIn, type Door } from '$lib/domain/field/door';
import { isAccepted, type Acceptance, type AcceptanceObstacle } from '$lib/domain/field/re-interview';
import { stageOf } from '$lib/domain/field/stages';
import type { Queryable } from '../db/client';
import { doorsOfBlocks } from '../db/queries/doors';
import { acceptanceOf, drawsOf, reInterviewsOf } from '../db/queries/re-interviews';
import type { Deps } from '../deps';
import { doorOf } from './door-of';

/** A block as its supervisor checks it: doors, draws, re-interviews, acceptance. No answer. */
export interface BlockCheck {
	doors: Door[];
	reInterviews: Awaited<ReturnType<typeof reInterviewsOf>>;
	acceptance: Awaited<ReturnType<typeof acceptanceOf>>;
	/** 户编号 that were handed in and in no draw so far. */
	frame: string[];
	obstacles: AcceptanceObstacle[];
	/** Of a door: whether what it handed in last was accepted. */
	isAccepted: (door: Door) => boolean;
}

export async function checkOfBlock(
	deps: Pick<Deps, 'clock' | 'round'>,
	db: Queryable,
	block: string
): Promise<BlockCheck> {
	const [rows, draws, reInterviews, acceptance] = await Promise.all([
		doorsOfBlocks(db, [block]),
		drawsOf(db, block),
		reInterviewsOf(db, block),
		acceptanceOf(db, block)
	]);
	const doors = rows.map((row) => doorOf(deps, row));
	const drawnBefore = new Set(draws.flatMap(({ frame }) => frame));
	const frame = doors.filter((door) => stands(door) && !drawnBefore.has(door.number)).map(({ number }) => number);
	const acceptedOf = ({ householdId }: Door): Acceptance => ({
		agreedAt: agreedAt(reInterviews, householdId),
		blockAt: acceptance?.acceptedAt
	});
	const settled = reInterviews.every(({ settledAt }) => settledAt !== null);
	return {
		doors,
		reInterviews,
		acceptance,
		frame,
		obstacles: [
			...(doors.some((door) => isOpen(door)) ? (['open'] as const) : []),
			...(frame.length > 0 ? (['toDraw'] as const) : []),
			...(settled ? [] : (['toSettle'] as const))
		],
		isAccepted: (door) => stands(door) && isAccepted(door.since, acceptedOf(door))
	};
}

/** Handed in, and nobody has to go there again. */
const stands = (door: Door): boolean => hasHandedIn(door) && door.returned === undefined && door.status !== 'toVerify';

/** Somebody has to go there: nothing was handed in, it was returned, or something is to be verified. */
const isOpen = (door: Door): boolean => stageOf(door) !== undefined && !stands(door);

const agreedAt = (reInterviews: BlockCheck['reInterviews'], householdId: string): number | undefined =>
	reInterviews.find((each) => each.householdId === householdId && each.result === 'agrees')?.settledAt ?? undefined;
