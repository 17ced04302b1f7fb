import { redirect, type RequestEvent } from '@sveltejs/kit';
import { stepView } from '$lib/components/form/step-view';
import type { StepRef } from '$lib/domain/questionnaire/engine';
import { openForm, viewedOf } from '../open-form';

/** The page of one step, or the way to the hub when it is not asked (any more) or not reachable yet. */
export async function loadStep(event: RequestEvent, ref: StepRef) {
	const form = await openForm(event);
	const fromCheck = event.url.searchParams.get('from') === 'check';
	const step = stepView(viewedOf(event, form), ref, fromCheck);
	if (!step) redirect(303, '/form');
	return { step, fromCheck, enumerator: form.enumerator };
}
