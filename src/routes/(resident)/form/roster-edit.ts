import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { StepReply } from '$lib/components/questions/step-page';
import { fieldErrors, normalise, stepAt, type StepRef, type StepView } from '$lib/domain/questionnaire/engine';
import { isRepeated, type Field, type Questionnaire, type Text } from '$lib/domain/questionnaire/types';
import { formText } from '$lib/i18n/form';
import { editRoster } from '$lib/server/use-cases/edit-roster';
import { openForm, pathOf, residentOf, turnAway } from '../open-form';
import type { Values } from '$lib/components/questions/posted-answers';

/** The buttons of a list of people: add, rename, make the householder. The same page again, with the new list. */
export async function editList(event: RequestEvent, ref: StepRef, edit: string, values: Values) {
	const { draft } = await openForm(event);
	const { definition } = event.locals.deps;
	const view = stepAt(definition, draft, ref);
	if (!view?.reachable || !view.step.roster) redirect(303, '/form');
	const { group } = view.step.roster;
	const id = values.id?.[0];
	if (edit === 'first' && id) return edited(event, ref, { kind: 'first', id });
	const field = nameFieldOf(definition, view);
	const typed = values[field.name]?.[0] ?? '';
	const name = normalise(field, typed);
	const message = nameError(field, name);
	const renamed = edit === 'rename' ? id : undefined;
	if (message) return fail(400, { reply: reply(renamed ? `${field.name}-${renamed}` : field.name, message, typed) });
	return edited(event, ref, renamed ? { kind: 'rename', id: renamed, name } : { kind: 'add', group, name });
}

async function edited(event: RequestEvent, ref: StepRef, command: Parameters<typeof editRoster>[2]): Promise<never> {
	const result = await editRoster(event.locals.deps, residentOf(event), command);
	if (!result.ok) turnAway(result.problem);
	redirect(303, pathOf(ref) + event.url.search);
}

const reply = (field: string, message: Text, typed: string): StepReply => ({
	errors: [{ field, message }],
	soft: [],
	answers: { [field]: typed },
	choices: {}
});

/** The field that names an entry: of the roster's own page, or of the list that it fills. */
function nameFieldOf(definition: Questionnaire, { step, questions }: StepView): Field {
	const section = definition.sections.filter(isRepeated).find(({ list }) => list === step.roster?.list);
	const own = questions.flatMap(({ fields }) => fields).find(({ name }) => name === section?.nameField);
	return own ?? { name: section?.nameField ?? 'D1', type: 'text', maxLength: 30, characters: 'name' };
}

function nameError(field: Field, name: string): Text | undefined {
	return name === '' ? formText.nameMissing : fieldErrors([{ ...field, label: undefined }], { [field.name]: name })[field.name];
}
