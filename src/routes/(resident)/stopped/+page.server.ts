import { redirect } from '@sveltejs/kit';
import { pathOf } from '$lib/form/views/form-path';
import { progressOf } from '$lib/engine/index';
import { openForm } from '../open-form';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { form, enumerator } = await openForm(event);
	const { steps, stopped } = progressOf(form);
	if (!stopped) redirect(303, '/form');
	const [gate] = steps;
	return { back: gate ? pathOf(gate.ref) : '/form', enumerator };
};
