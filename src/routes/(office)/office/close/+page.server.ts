import { redirect, type RequestEvent } from '@sveltejs/kit';
import { closeSchema } from '$lib/schemas/office';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { agreeToClose, askClose, showClose, takeBackClose } from '$lib/server/use-cases/office/prepare-close';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	close: unwrapOrError(await showClose(event.locals.deps, staffOf(event)))
});

export const actions: Actions = {
	ask: (event) => change(event, askClose),
	agree: (event) => change(event, agreeToClose),
	takeBack: (event) => change(event, takeBackClose)
};

async function change(event: RequestEvent, useCase: typeof askClose) {
	const posted = await readPosted(event.request, closeSchema);
	if (!posted.ok) return problemPage(posted.problem, { typed: '' });
	const result = await useCase(event.locals.deps, staffOf(event), posted.value.round);
	if (!result.ok) return problemPage(result.problem, { typed: posted.value.round });
	redirect(303, '/office/close');
}
