import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { asTyped, oneAnswerEach, revisionOf, valuesOf, type Values } from '$lib/form/views/posted-answers';
import type { StepReply } from '$lib/form/views/step-page';
import { pathOf } from '$lib/form/views/form-path';
import { stepAfter, stepAt, type StepRef } from '$lib/engine/index';
import { findAreas } from '$lib/server/areas/find-areas';
import { problemPage } from '$lib/server/http/problem-page';
import { requestVisit } from '$lib/server/use-cases/form/request-visit';
import { saveStep } from '$lib/server/use-cases/form/save-step';
import { openForm, residentOf, turnAway } from '../open-form';
import { editList } from './roster-edit';

/** "Next" on any step: saved and on to the following page, or the same page with what needs a look. */
export async function postStep(event: RequestEvent, ref: StepRef) {
	const values = valuesOf(await event.request.formData());
	const pressed = values.do?.[0] ?? 'next';
	// A name still in the box would be lost by going on: it joins the list first.
	const edit = pressed === 'next' && isRoster(event, ref) && values.D1?.[0]?.trim() ? 'add' : pressed;
	return edit === 'next' ? saveAnswers(event, ref, values) : editList(event, ref, edit, values);
}

const isRoster = (event: RequestEvent, ref: StepRef): boolean =>
	event.locals.deps.definition.sections
		.find(({ id }) => id === ref.section)
		?.steps.some(({ id, roster }) => id === ref.step && roster !== undefined) ?? false;

async function saveAnswers(event: RequestEvent, ref: StepRef, values: Values) {
	const { form } = await openForm(event);
	const view = stepAt(form, ref);
	if (!view?.reachable) redirect(303, '/form');
	const { posted, errors, choices } = oneAnswerEach(view, values, findAreas);
	if (errors.length > 0)
		return fail(400, { reply: { errors, soft: [], answers: asTyped(values), choices } as StepReply });
	const saved = await saveStep(event.locals.deps, residentOf(event), { ref, posted, base: revisionOf(values) });
	if (!saved.ok) return saved.problem.code === 'database.away' ? problemPage(saved.problem) : turnAway(saved.problem);
	const { result, next, stopped, differs } = saved.value;
	const onward = onwardPath(event.url, next ?? stepAfter(result.form, ref));
	if (result.errors.length > 0 || result.soft.length > 0) {
		const answers = { ...asTyped(posted), ...result.answers };
		const reply: StepReply = { errors: result.errors, soft: result.soft, answers, choices };
		return fail(400, { reply: result.saved ? { ...reply, onward } : reply });
	}
	// The page again, with both answers to choose from.
	if (differs) redirect(303, pathOf(ref) + event.url.search);
	if (!stopped) redirect(303, onward);
	await requestVisit(event.locals.deps, residentOf(event), { cause: 'foreign' });
	redirect(303, '/stopped');
}

/** Who came from the check page to mend one answer goes back there. */
function onwardPath(url: URL, next: StepRef | undefined): string {
	if (url.searchParams.get('from') === 'check') return '/form/check';
	return next ? pathOf(next) : '/form';
}
