import { redirect, type RequestEvent } from '@sveltejs/kit';
import { stepView } from '$lib/form/views/step-view';
import type { StepRef } from '$lib/engine/index';
import { openForm, modelOf } from '../open-form';

/**
 * The page of one step, or the way to the hub when it is not asked (any more) or not reachable yet. A phone may have answers
 * that are not here yet: what was asked for stands behind the `#`, and the hub's scripts go on to it where they can.
 */
export async function loadStep(event: RequestEvent, ref: StepRef) {
	const form = await openForm(event);
	const fromCheck = event.url.searchParams.get('from') === 'check';
	const step = stepView(modelOf(event, form), ref, fromCheck);
	if (!step) redirect(303, `/form#${event.url.pathname.slice('/form/'.length)}${event.url.search}`);
	return { step, fromCheck, enumerator: form.enumerator };
}
