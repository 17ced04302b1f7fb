import { checkView } from '$lib/form/views/check-view';
import { openFormPastGate, modelOf } from '../../open-form';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const form = await openFormPastGate(event);
	return { view: checkView(modelOf(event, form)), enumerator: form.enumerator };
};
