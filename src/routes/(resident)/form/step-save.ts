import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { revisionOf, valuesOf, type Values } from '$lib/form/views/posted-answers';
import { nameFieldOf } from '$lib/form/views/rosters';
import type { StepReply } from '$lib/form/views/step-page';
import { pathOf } from '$lib/form/views/form-path';
import type { StepRef } from '$lib/engine/index';
import { problemPage } from '$lib/server/http/problem-page';
import { requestVisit } from '$lib/server/use-cases/form/request-visit';
import { saveStep } from '$lib/server/use-cases/form/save-step';
import { residentOf, redirectForProblem } from '../open-form';
import { editList } from './roster-edit';

/** "Next" on any step: saved and on to the following page, or the same page with what needs a look. */
export async function postStep(event: RequestEvent, ref: StepRef) {
	const values = valuesOf(await event.request.formData());
	const pressed = values.do?.[0] ?? 'next';
	// A name still in the box would be lost by going on: it joins the list first.
	const edit = pressed === 'next' && isNameInBox(event, ref, values) ? 'add' : pressed;
	return edit === 'next' || edit === 'later'
		? saveAnswers(event, ref, values, edit === 'later')
		: editList(event, ref, edit, values);
}

function isNameInBox(event: RequestEvent, ref: StepRef, values: Values): boolean {
	const { definition } = event.locals.deps.forms.of(residentOf(event).questionnaire);
	const step = definition.sections.find(({ id }) => id === ref.section)?.steps.find(({ id }) => id === ref.step);
	return step?.roster !== undefined && Boolean(values[nameFieldOf(definition, step).name]?.[0]?.trim());
}

async function saveAnswers(event: RequestEvent, ref: StepRef, posted: Values, later: boolean) {
	const fromCheck = event.url.searchParams.get('from') === 'check';
	const command = { ref, posted, fromCheck, later, base: revisionOf(posted) };
	const saved = await saveStep(event.locals.deps, residentOf(event), command);
	if (!saved.ok)
		return saved.problem.code === 'database.away' ? problemPage(saved.problem) : redirectForProblem(saved.problem);
	const { errors, soft, answers, choices, saved: isSaved, onward, stop, differs } = saved.value;
	if (errors.length > 0 || soft.length > 0) {
		const reply: StepReply = { errors, soft, answers, choices };
		return fail(400, { reply: isSaved ? { ...reply, onward } : reply });
	}
	// The page again, with both answers to choose from.
	if (differs) redirect(303, pathOf(ref) + event.url.search);
	if (!stop) redirect(303, onward);
	await requestVisit(event.locals.deps, residentOf(event), { cause: stop === 'nobody' ? 'nobody' : 'foreign' });
	redirect(303, '/stopped');
}
