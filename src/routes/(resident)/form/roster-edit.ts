import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { pathOf } from '$lib/form/views/form-path';
import { revisionOf, type Values } from '$lib/form/views/posted-answers';
import type { StepReply } from '$lib/form/views/step-page';
import type { StepRef } from '$lib/engine/index';
import { postRoster, type EditedRoster } from '$lib/server/use-cases/form/edit-roster';
import { residentOf, redirectForProblem } from '../open-form';

/** The buttons of a list of people: add, rename, make the householder. The same page again, with the new list. */
export async function editList(event: RequestEvent, ref: StepRef, pressed: string, posted: Values) {
	const edited = await postRoster(event.locals.deps, residentOf(event), {
		ref,
		pressed,
		posted,
		base: revisionOf(posted)
	});
	if (!edited.ok) redirectForProblem(edited.problem);
	const { error } = edited.value;
	if (error) return fail(400, { reply: reply(error) });
	redirect(303, pathOf(ref) + event.url.search);
}

const reply = ({ field, message, typed }: Required<EditedRoster>['error']): StepReply => ({
	errors: [{ field, message }],
	soft: [],
	answers: { [field]: typed },
	choices: {}
});
