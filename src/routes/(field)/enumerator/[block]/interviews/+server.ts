import { json } from '@sveltejs/kit';
import { withMessage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { takeInterview } from '$lib/server/use-cases/interview/take-interview';
import { takeInterviews, type AnsweredInterview } from '$lib/server/use-cases/interview/take-interviews';
import type { RequestHandler } from './$types';

/** Interviews that were signed on a phone, sealed: several, each answered by its id, or one alone as phones with an older build send it. */
export const POST: RequestHandler = async ({ request, params, locals }) => {
	const posted: unknown = await request.json().catch(() => undefined);
	const [deps, staff, command] = [locals.deps, staffOf({ locals }), { block: params.block, posted }];
	if (!isSeveral(posted)) return json(unwrapOrError(await takeInterview(deps, staff, command)));
	const answered = unwrapOrError(await takeInterviews(deps, staff, command));
	return json({ interviews: answered.map(answerOf) });
};

const isSeveral = (posted: unknown): boolean => typeof posted === 'object' && posted !== null && 'interviews' in posted;

const answerOf = ({ interviewId, received }: AnsweredInterview) =>
	received.ok ? { interviewId, ...received.value } : { interviewId, problem: withMessage(received.problem) };
