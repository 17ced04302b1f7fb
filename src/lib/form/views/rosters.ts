/** The pages on which entries are put on a list: which they are, and what they ask for. */
import { sectionOfList, fieldsOfSteps } from '$lib/engine/model/sections';
import { fieldErrors } from '$lib/engine/index';
import { nameField } from '$lib/engine/changes/typed-answer';
import type { Field, LocalizedText, Questionnaire, Step } from '$lib/engine/model/types';
import { formText } from '$lib/i18n/form';
import { pathOf } from './form-path';

/** One group of one list: what a roster's page fills, and what a counted field counts. */
export const rosterKey = ({ list, group }: { list: string; group: string }): string => `${list}/${group}`;

/** The field that a roster asks for: how an entry of its list is named. */
export function nameFieldOf(definition: Questionnaire, step: Step): Field {
	const name = sectionOfList(definition, step.roster?.list ?? '')?.nameField ?? '';
	return fieldsOfSteps([step]).find((field) => field.name === name) ?? nameField(name);
}

/** What is wrong with a normalised name. */
export const nameError = (field: Field, name: string): LocalizedText | undefined =>
	name === ''
		? formText.nameMissing
		: fieldErrors([{ ...field, label: undefined }], { [field.name]: name })[field.name];

interface RosterPage {
	key: string;
	list: string;
	step: string;
	path: string;
}

/** In the order of the form. */
export const rosterPages = ({ sections }: Questionnaire): RosterPage[] =>
	sections.flatMap(({ id, steps }) =>
		steps.flatMap(({ roster, id: step }) =>
			roster ? [{ key: rosterKey(roster), list: roster.list, step, path: pathOf({ section: id, step }) }] : []
		)
	);

/** The list that somebody came from to take an entry off it: the page of that name, else the first of the list; only pages that there are. */
export function rosterPath(definition: Questionnaire, list: string, step?: string): string {
	const pages = rosterPages(definition).filter((page) => page.list === list);
	return (pages.find((page) => page.step === step) ?? pages[0])?.path ?? '/form';
}
