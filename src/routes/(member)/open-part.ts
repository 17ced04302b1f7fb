import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Problem } from '$lib/domain/problem';
import { PART_PATH } from '$lib/domain/access/part-path';
import type { FormModel } from '$lib/form/views/step-view';
import { labelOf } from '$lib/server/areas/look-up';
import { memberOf } from '$lib/server/http/member-session';
import { withMessage } from '$lib/server/http/problem-page';
import { statusOf } from '$lib/server/http/status';
import { readPart, type OpenPart } from '$lib/server/services/open-part';

/** Where a member goes who cannot have the page now: their part's first page, or an error page that says why. */
export function redirectForProblem(problem: Problem): never {
	if (problem.code === 'part.done' || problem.code === 'step.unreachable') redirect(303, PART_PATH);
	error(statusOf(problem), { message: problem.code, problem: withMessage(problem) });
}

export async function openPart(event: RequestEvent): Promise<OpenPart> {
	const part = await readPart(event.locals.deps, memberOf(event));
	return part.ok ? part.value : redirectForProblem(part.problem);
}

export const modelOf = ({ form, check, row }: OpenPart): FormModel => ({
	form,
	check,
	revision: row.revision,
	areaLabel: labelOf
});
