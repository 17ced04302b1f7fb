import { INTERVIEW_STATES, type InterviewState } from '$lib/domain/field/interview';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Staff } from '../../actors';
import { asEnumerator } from '../../db/as-role';
import { interviewsIn } from '../../db/queries/interviews';
import type { Deps } from '../../deps';
import { isInScope } from '../../services/field-action';

/** The newest interview of a household, where nothing stands of it: somebody has to go again, or to look at it. */
export interface OpenDoor {
	householdId: string;
	/** 户编号 */
	household: string;
	state: InterviewState;
	/** Codes of items and checks, never an answer. */
	items: string[];
	receivedAt: number;
	by: { number: string; name: string };
}

export interface InterviewFigures {
	/** Households by the state of their newest interview. */
	counts: Record<InterviewState, number>;
	/** Those to be asked again, the newest first. */
	again: OpenDoor[];
}

/** What became of the interviews of a block, for its supervisor: never what is in them. */
export async function showInterviews(
	deps: Pick<Deps, 'db'>,
	staff: Staff,
	{ block }: { block: string }
): Promise<Result<InterviewFigures>> {
	if (!isInScope(staff, { block, role: 'supervisor' })) return fail('notAllowed');
	const rows = await asEnumerator(deps.db, staff, (db) => interviewsIn(db, [block]));
	const newest = rows.filter(({ householdId }, at) => rows.findIndex((row) => row.householdId === householdId) === at);
	const counts = Object.fromEntries(
		INTERVIEW_STATES.map((state) => [state, newest.filter((row) => row.state === state).length])
	) as Record<InterviewState, number>;
	const again = newest
		.filter(({ state }) => state === 'findings')
		.map(({ householdId, household, state, items, receivedAt, number, name }): OpenDoor => {
			return { householdId, household, state, items, receivedAt, by: { number, name } };
		});
	return ok({ counts, again });
}
