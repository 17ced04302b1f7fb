import { entriesOf, type ResolvedForm } from '$lib/engine/index';
import { repeatedSection } from '$lib/engine/model/sections';
import type { Questionnaire } from '$lib/engine/model/types';
import type { FormPage } from './form-path';
import { rosterPath } from './rosters';

export type Removal = Extract<FormPage, { kind: 'remove' }>;

export interface RemoveView {
	id: string;
	list: string;
	name: string;
	/** The householder: somebody else becomes it. */
	isFirst: boolean;
	back: string;
}

/** "Take 张明 off the form?"; undefined when nobody of that id is on it. */
export function removeView(form: ResolvedForm, removal: Removal): RemoveView | undefined {
	const section = repeatedSection(form.definition, removal.section);
	const entries = section?.groups ? entriesOf(form, section.id) : [];
	const position = entries.findIndex(({ id }) => id === removal.entry);
	const entry = entries[position];
	if (!section || !entry) return undefined;
	const isFirst = section.first !== undefined && position === 0 && entries.length > 1;
	const name = entry.answers[section.nameField] ?? '';
	return { id: entry.id, list: section.list, name, isFirst, back: backFrom(form.definition, removal) };
}

/** The list's page that somebody came from, also when the entry is on it no more. */
export const backFrom = (definition: Questionnaire, { section, back }: Removal): string =>
	rosterPath(definition, repeatedSection(definition, section)?.list ?? '', back);
