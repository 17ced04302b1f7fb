import type { Queryable } from '../db/client';
import type { DoorRow } from '../db/queries/doors';
import { newestVersions, receivedInterviews, takenReceipts, type NewestVersions } from '../db/queries/interviews';
import type { OpenedInterview } from './posted-interview';

/** Households as a role sees them; those that it does not see are not there. */
export type FindDoors = (householdIds: string[]) => Promise<DoorRow[]>;

/** What an interview meets at the portal. */
export interface StoodBefore {
	/** Absent where whoever asked may not know it. */
	door?: DoorRow;
	/** What became of this very interview when it came before. */
	received?: Awaited<ReturnType<typeof receivedInterviews>>[number];
	newest: NewestVersions;
	/** Its receipt numbers that somebody has already. */
	taken: string[];
}

/** Looked up for all of a request at once, after their households are locked. */
export async function stoodBefore(
	tx: Queryable,
	opened: readonly OpenedInterview[],
	findDoors: FindDoors
): Promise<(interview: OpenedInterview) => StoodBefore> {
	const ids = opened.map(({ at }) => at.householdId);
	const numbers = opened.flatMap(({ signed }) => signed.forms.map(({ receiptNumber }) => receiptNumber));
	// Asked one behind the other on one line, without waiting for each answer.
	const [doors, received, newest, taken] = await Promise.all([
		findDoors(ids),
		receivedInterviews(
			tx,
			opened.map(({ at }) => at)
		),
		newestVersions(tx, ids),
		takenReceipts(tx, numbers)
	]);
	return ({ at: { householdId, interviewId } }) => ({
		door: doors.find((each) => each.householdId === householdId),
		received: received.find((each) => each.householdId === householdId && each.interviewId === interviewId),
		newest: newest.get(householdId) ?? new Map(),
		taken
	});
}
