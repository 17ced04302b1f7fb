import { json } from '@sveltejs/kit';
import { withMessage } from '$lib/server/http/problem-page';
import { readChanges } from '$lib/server/http/read-changes';
import { statusOf } from '$lib/server/http/status';
import { takeChanges } from '$lib/server/use-cases/form/take-changes';
import { residentOf } from '../../open-form';
import type { RequestHandler } from './$types';

/** What a page with scripts saves, answer by answer. Without changes it only hears what other devices have done. */
export const POST: RequestHandler = async (event) => {
	const command = readChanges(await event.request.json().catch(() => undefined));
	if (!command)
		return json({ problem: withMessage({ code: 'answers.invalid', details: { count: 1 } }) }, { status: 400 });
	const result = await takeChanges(event.locals.deps, residentOf(event), command);
	if (result.ok) return json(result.value);
	return json({ problem: withMessage(result.problem) }, { status: statusOf(result.problem) });
};
