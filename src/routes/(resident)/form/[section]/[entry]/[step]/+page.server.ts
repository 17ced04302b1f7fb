import type { StepRef } from '$lib/engine/index';
import { loadStep } from '../../../step-load';
import { postStep } from '../../../step-save';
import type { Actions, PageServerLoad } from './$types';

const refOf = (params: { section: string; step: string; entry: string }): StepRef => ({
	section: params.section,
	step: params.step,
	entry: params.entry
});

export const load: PageServerLoad = (event) => loadStep(event, refOf(event.params));

export const actions: Actions = { default: (event) => postStep(event, refOf(event.params)) };
