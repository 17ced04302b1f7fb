import { hubView } from '$lib/form/views/hub-view';
import { openFormPastGate, modelOf } from '../open-form';
import { factsOf } from './form-facts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const form = await openFormPastGate(event);
	return {
		view: hubView(modelOf(event, form), form.lastPlace),
		facts: factsOf(event.locals, form),
		enumerator: form.enumerator
	};
};
