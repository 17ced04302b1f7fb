import { redirect } from '@sveltejs/kit';
import { hubView } from '$lib/form/views/hub-view';
import { requestVisit } from '$lib/server/use-cases/form/request-visit';
import { openFormPastGate, residentOf, redirectForProblem, modelOf } from '../open-form';
import { factsOf } from './form-facts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const form = await openFormPastGate(event);
	return {
		view: hubView(modelOf(event, form), form.lastPlace),
		facts: factsOf(event.locals, form),
		enumerator: form.enumerator
	};
};

/** 请普查员上门: for whoever would rather be asked at the door. */
export const actions: Actions = {
	default: async (event) => {
		const result = await requestVisit(event.locals.deps, residentOf(event), { cause: 'asked' });
		if (!result.ok) redirectForProblem(result.problem);
		redirect(303, '/form');
	}
};
