import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Result } from '$lib/domain/problem';
import { problemPage } from '$lib/server/http/problem-page';
import { bookVisit, cancelVisit } from '$lib/server/use-cases/form/book-visit';
import { readVisit } from '$lib/server/use-cases/form/read-visit';
import { residentOf, redirectForProblem } from '../open-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const visit = await readVisit(event.locals.deps, residentOf(event));
	if (!visit.ok) redirectForProblem(visit.problem);
	return { ...visit.value, done: event.url.searchParams.get('done') };
};

const answer = (result: Result<unknown>, done: string) =>
	result.ok ? redirect(303, `/visit?done=${done}`) : problemPage(result.problem);

export const actions: Actions = {
	book: async (event: RequestEvent) => {
		const from = String((await event.request.formData()).get('from') ?? '');
		return answer(await bookVisit(event.locals.deps, residentOf(event), from), 'booked');
	},
	cancel: async (event: RequestEvent) => answer(await cancelVisit(event.locals.deps, residentOf(event)), 'cancelled')
};
