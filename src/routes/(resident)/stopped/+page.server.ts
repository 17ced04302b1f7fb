import { redirect } from '@sveltejs/kit';
import { pathOf } from '$lib/form/views/form-path';
import { progressOf } from '$lib/engine/index';
import { openForm } from '../open-form';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { form, enumerator } = await openForm(event);
	const { stop } = progressOf(form);
	if (!stop) redirect(303, '/form');
	return { isNobody: stop.id === 'nobody', back: stop.ref ? pathOf(stop.ref) : '/form', enumerator };
};
