import { MOST_AT_ONCE } from '$lib/domain/field/interview';
import { fail, ok, type Result } from '$lib/domain/problem';
import { postedInterviews } from '$lib/schemas/interview';
import type { Staff } from '../../actors';
import { isDatabaseAway } from '../../db/is-database-away';
import { failureOf } from '../../observe/failure';
import { log } from '../../runtime/log';
import type { ReceivedInterview } from '../../services/receive-interview';
import { takeInterview, type TakeDeps } from './take-interview';

export interface AnsweredInterview {
	interviewId: string;
	received: Result<ReceivedInterview>;
}

/**
 * Several interviews of one block in one request, each taken as if it had come alone, in a transaction of its own, one after the other.
 * @returns an answer for each by its own id; none for one over which this server failed, so that it is sent again and stops no other
 * @throws where the database is away: what was taken before is found when all of it is sent again
 */
export async function takeInterviews(
	deps: TakeDeps,
	staff: Staff,
	{ block, posted }: { block: string; posted: unknown }
): Promise<Result<AnsweredInterview[]>> {
	const sent = postedInterviews.safeParse(posted);
	if (!sent.success) return fail('interview.batch', { max: MOST_AT_ONCE });
	const answered: AnsweredInterview[] = [];
	for (const each of sent.data.interviews) {
		const received = await takeInterview(deps, staff, { block, posted: each }).catch(sayFailure);
		if (received) answered.push({ interviewId: each.interviewId, received });
	}
	return ok(answered);
}

function sayFailure(problem: unknown): undefined {
	if (isDatabaseAway(problem)) throw problem;
	log.error(failureOf(problem), 'an interview of several failed');
}
