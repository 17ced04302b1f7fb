import { redirect } from '@sveltejs/kit';
import type { Problem, ProblemCode } from '$lib/domain/problem';
import { officeReturnSchema } from '$lib/schemas/office';
import { readPosted, typedIn } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { returnAsOffice, takeBackAsOffice } from '$lib/server/use-cases/office/return-household';
import { showProgress } from '$lib/server/use-cases/office/show-progress';
import type { Actions, PageServerLoad } from './$types';

/** Where on the page a refused return can be mended; otherwise among the codes. */
const FIELDS: Partial<Record<ProblemCode, string>> = {
	'reason.choose': 'reason',
	'return.number': 'number',
	'return.notHandedIn': 'number',
	'return.none': 'number'
};

const DONE = ['returned', 'takenBack'] as const;

export const load: PageServerLoad = async (event) => ({
	progress: unwrapOrError(await showProgress(event.locals.deps, staffOf(event))),
	done: DONE.find((one) => one === event.url.searchParams.get('done'))
});

export const actions: Actions = {
	return: async (event) => {
		const form = await event.request.formData();
		const posted = unwrapOrError(await readPosted(form, officeReturnSchema));
		const result = await returnAsOffice(event.locals.deps, staffOf(event), posted);
		if (!result.ok) return refused(result.problem, form);
		redirect(303, '/office?done=returned');
	},
	takeBack: async (event) => {
		const form = await event.request.formData();
		const { number } = unwrapOrError(await readPosted(form, officeReturnSchema));
		const result = await takeBackAsOffice(event.locals.deps, staffOf(event), number);
		if (!result.ok) return refused(result.problem, form);
		redirect(303, '/office?done=takenBack');
	}
};

const refused = (problem: Problem, form: FormData) =>
	problemPage(problem, {
		field: FIELDS[problem.code] ?? 'codes',
		typed: typedIn(form, ['number', 'codes', 'reason'])
	});
