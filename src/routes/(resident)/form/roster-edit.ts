import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { pathOf } from '$lib/form/views/form-path';
import { nameError, nameFieldOf } from '$lib/form/views/person-name';
import { revisionOf, type Values } from '$lib/form/views/posted-answers';
import type { StepReply } from '$lib/form/views/step-page';
import { normalise, stepAt, type StepRef } from '$lib/engine/index';
import type { Text } from '$lib/engine/model/types';
import { editRoster, type RosterEdit } from '$lib/server/use-cases/form/edit-roster';
import { openForm, residentOf, turnAway } from '../open-form';

/** The buttons of a list of people: add, rename, make the householder. The same page again, with the new list. */
export async function editList(event: RequestEvent, ref: StepRef, edit: string, values: Values) {
	const { form } = await openForm(event);
	const view = stepAt(form, ref);
	if (!view?.reachable || !view.step.roster) redirect(303, '/form');
	const { group } = view.step.roster;
	const id = values.id?.[0];
	const base = revisionOf(values);
	if (edit === 'first' && id) return edited(event, ref, { kind: 'first', id }, base);
	const field = nameFieldOf(view.questions);
	const typed = values[field.name]?.[0] ?? '';
	const name = normalise(field, typed);
	const message = nameError(field, name);
	const renamed = edit === 'rename' ? id : undefined;
	if (message) return fail(400, { reply: reply(renamed ? `${field.name}-${renamed}` : field.name, message, typed) });
	return edited(event, ref, renamed ? { kind: 'rename', id: renamed, name } : { kind: 'add', group, name }, base);
}

async function edited(event: RequestEvent, ref: StepRef, command: RosterEdit, base?: number): Promise<never> {
	const result = await editRoster(event.locals.deps, residentOf(event), command, base);
	if (!result.ok) turnAway(result.problem);
	redirect(303, pathOf(ref) + event.url.search);
}

const reply = (field: string, message: Text, typed: string): StepReply => ({
	errors: [{ field, message }],
	soft: [],
	answers: { [field]: typed },
	choices: {}
});
