import type { Door } from '$lib/domain/field/door';
import { INTERVIEW_STATES, type InterviewState } from '$lib/domain/field/interview';
import { RE_INTERVIEWS, type ReInterviewResult, type ReInterviewRule } from '$lib/domain/field/re-interview';
import { countStages, type Stage } from '$lib/domain/field/stages';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Staff } from '../../actors';
import { asEnumerator } from '../../db/as-role';
import { phonesOf } from '../../db/queries/field-phones';
import { interviewsIn } from '../../db/queries/interviews';
import type { Deps } from '../../deps';
import { checkOfBlock, type BlockCheck } from '../../services/block-check';
import { isInScope } from '../../services/field-action';
import { namedCodes } from '../../services/named-codes';

/** The newest interview of a household, where nothing stands of it: somebody has to go again, or to look at it. */
export interface OpenDoor {
	householdId: string;
	/** 户编号 */
	household: string;
	/** Where it is; undefined where the list has it no more. */
	door?: DoorPlace;
	state: InterviewState;
	/** Codes of items and checks, never an answer. */
	items: string[];
	/** The same as they are read: an item with its title. */
	named: LocalizedText[];
	receivedAt: number;
	by: { number: string; name: string };
}

export interface InterviewFigures {
	/** Households by the state of their newest interview. */
	counts: Record<InterviewState, number>;
	/** Those to be asked again, the newest first. */
	again: OpenDoor[];
	/** All households of the block by how far they are. */
	stages: Record<Stage, number>;
	check: CheckView;
	/** What each enumerator's phone said last: counts and times, no content. */
	phones: PhoneFigures[];
}

export interface PhoneFigures {
	number: string;
	name: string;
	reportedAt: number;
	/** Interviews begun and not signed. */
	unsigned: number;
	/** 待签, of these; null where the phone does not say. The others are 登记中. */
	toSign: number | null;
	/** Signed and not sent, and since when the oldest. */
	signed: number;
	oldestAt: number | null;
}

/** 复查 and 验收 of the block as the page shows them. */
export interface CheckView {
	rule: ReInterviewRule;
	/** No round sets the share: it is ours. */
	isOurs: boolean;
	/** How many were handed in and are in no draw so far. */
	frame: number;
	due: { householdId: string; household: string; door?: DoorPlace }[];
	settled: Record<ReInterviewResult, number>;
	obstacles: BlockCheck['obstacles'];
	acceptance: BlockCheck['acceptance'];
}

/** What names a door. */
type DoorPlace = Pick<Door, 'building' | 'unit' | 'room' | 'addressLine' | 'number'>;

function placeIn(doors: readonly Door[], wanted: string): DoorPlace | undefined {
	const door = doors.find(({ householdId }) => householdId === wanted);
	if (!door) return undefined;
	const { building, unit, room, addressLine, number } = door;
	return { building, unit, room, addressLine, number };
}

function checkView(
	{ round }: Pick<Deps, 'round'>,
	{ doors, frame, reInterviews, obstacles, acceptance }: BlockCheck
): CheckView {
	const count = (wanted: ReInterviewResult) => reInterviews.filter(({ result }) => result === wanted).length;
	const due = reInterviews.filter(({ settledAt }) => settledAt === null);
	return {
		rule: round.reInterviews ?? RE_INTERVIEWS,
		isOurs: round.reInterviews === undefined,
		frame: frame.length,
		due: due.map(({ householdId, household }) => ({
			householdId,
			household,
			door: placeIn(doors, householdId)
		})),
		settled: { agrees: count('agrees'), differs: count('differs') },
		obstacles,
		acceptance
	};
}

/** What became of the interviews of a block, for its supervisor: never what is in them. */
export async function showInterviews(
	deps: Pick<Deps, 'db' | 'clock' | 'round'>,
	staff: Staff,
	{ block }: { block: string }
): Promise<Result<InterviewFigures>> {
	if (!isInScope(staff, { block, role: 'supervisor' })) return fail('notAllowed');
	const [rows, check, phones] = await asEnumerator(deps.db, staff, (db) =>
		Promise.all([interviewsIn(db, [block]), checkOfBlock(deps, db, block), phonesOf(db, block)])
	);
	const newest = rows.filter(({ householdId }, at) => rows.findIndex((row) => row.householdId === householdId) === at);
	const counts = Object.fromEntries(
		INTERVIEW_STATES.map((state) => [state, newest.filter((row) => row.state === state).length])
	) as Record<InterviewState, number>;
	const again = newest
		.filter(({ state }) => state === 'findings')
		.map(({ householdId, household, state, items, receivedAt, number, name }): OpenDoor => {
			const door = placeIn(check.doors, householdId);
			const named = namedCodes(deps.round, items);
			return { householdId, household, door, state, items, named, receivedAt, by: { number, name } };
		});
	const stages = countStages(check.doors, check.isAccepted);
	return ok({
		counts,
		again,
		stages,
		check: checkView(deps, check),
		phones: phones.filter(({ unsigned, signed }) => unsigned + signed > 0)
	});
}
