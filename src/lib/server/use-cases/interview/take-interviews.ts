import { MOST_AT_ONCE } from '$lib/domain/field/interview';
import { fail, ok, type Result } from '$lib/domain/problem';
import { postedInterviews } from '$lib/schemas/interview';
import type { Staff } from '../../actors';
import { isDatabaseAway } from '../../db/is-database-away';
import { failureOf } from '../../observe/failure';
import { log } from '../../runtime/log';
import type { OpenedInterview } from '../../services/posted-interview';
import type { ReceivedInterview } from '../../services/receive-interview';
import { openInterview, takeOpened, type TakeDeps } from './take-interview';

export interface AnsweredInterview {
	interviewId: string;
	received: Result<ReceivedInterview>;
}

/**
 * Several interviews of one block in one request: together in one transaction, or one after the other where they cannot be. Each is taken as
 * if it had come alone.
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
	const read = sent.data.interviews.map((each) => ({
		interviewId: each.interviewId,
		opened: openInterview(deps, staff, block, each)
	}));
	const opened = read.flatMap((each) => (each.opened.ok ? [each.opened.value] : []));
	const taken = await takeAll(opened, (some) => takeOpened(deps, staff, block, some));
	return ok(
		read.flatMap(({ interviewId, opened: each }) => {
			const received = each.ok ? taken.get(each.value) : each;
			return received ? [{ interviewId, received }] : [];
		})
	);
}

type Take = (some: readonly OpenedInterview[]) => Promise<Result<ReceivedInterview>[]>;

/** What became of each; nothing of one over which this server failed. */
async function takeAll(
	opened: readonly OpenedInterview[],
	take: Take
): Promise<Map<OpenedInterview, Result<ReceivedInterview>>> {
	const households = new Set(opened.map(({ at }) => at.householdId));
	// Of one household the second meets what the first has become.
	const isTogether = opened.length > 1 && households.size === opened.length;
	const together = isTogether ? await take(opened).catch(logged('interviews are taken one by one')) : undefined;
	const taken: (Result<ReceivedInterview> | undefined)[] = together ?? [];
	for (const each of together ? [] : opened)
		taken.push((await take([each]).catch(logged('an interview of several failed')))?.[0]);
	return new Map(opened.flatMap((each, nth) => (taken[nth] ? [[each, taken[nth]]] : [])));
}

/** @throws where the database is away */
const logged =
	(what: string) =>
	(problem: unknown): undefined => {
		if (isDatabaseAway(problem)) throw problem;
		log.error(failureOf(problem), what);
	};
