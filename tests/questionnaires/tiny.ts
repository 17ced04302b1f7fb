/** Builders for questionnaires of a few fields: one per feature, made where the test stands. */
import type {
	CountedField,
	Field,
	Question,
	Questionnaire,
	RepeatedSection,
	Section,
	Step,
	LocalizedText
} from '../../src/lib/engine/model/types';
import { resolveForm, type ResolvedForm } from '../../src/lib/engine/index';
import type { Facts } from '../../src/lib/engine/model/condition';
import { emptyDraft, type Draft } from '../../src/lib/engine/model/draft';

export const text = (words: string): LocalizedText => ({ zh: words, en: words });

export const yesNo = (name: string, more: Partial<Field> = {}): Field => ({
	name,
	type: 'category',
	categories: [
		{ code: '1', label: text('yes') },
		{ code: '2', label: text('no') }
	],
	...more
});

export const count = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'count', ...more });

export const month = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'yearMonth', ...more });

export const question = (field: Field | Field[], more: Partial<Question> = {}): Question => {
	const fields = [field].flat();
	const code = (fields[0]?.name ?? '').split('.')[0] ?? '';
	return { code, title: text(code), fields, ...more };
};

/** A page with one question about these fields; its id is the item code. */
export const page = (field: Field | Field[], more: Partial<Question> = {}): Step => {
	const asked = question(field, more);
	return { id: asked.code, questions: [asked] };
};

export const section = (id: string, ...steps: Step[]): Section => ({ id, title: text(id), steps });

export const roster = (group: string): Step => ({
	id: group,
	kind: 'roster',
	roster: { list: 'persons', group },
	questions: [question({ name: 'D1', type: 'text', maxLength: 30, characters: 'name' })]
});

export const HEADCOUNT: Step = {
	id: 'H2',
	kind: 'rosterCount',
	questions: [question([count('H2.home'), count('H2.away')])]
};

export const COUNTED: CountedField[] = [
	{ field: 'H2.home', list: 'persons', group: 'home' },
	{ field: 'H2.away', list: 'persons', group: 'away' }
];

export const LIST = section('people', roster('home'), roster('away'), HEADCOUNT);

export const persons = (...steps: Step[]): RepeatedSection => ({
	...section('persons', ...steps),
	list: 'persons',
	nameField: 'D1',
	groups: [
		{ id: 'home', title: text('home'), implies: { 'D7.code': '1' } },
		{ id: 'away', title: text('away'), implies: { 'D8.code': '1' } }
	],
	first: { field: 'D2', value: '0' }
});

export const form = (sections: Questionnaire['sections'], more: Partial<Questionnaire> = {}): Questionnaire => ({
	id: 'tiny',
	title: text('tiny'),
	sections,
	counted: [],
	...more
});

export const answered = (household: Record<string, string>): Draft => ({ ...emptyDraft('tiny'), household });

/** A draft with these people at home, lists and counts confirmed. */
export function withPeople(names: string[], household: Record<string, string> = {}): Draft {
	const entries = names.map((name, index) => ({ id: `p${index + 1}`, group: 'home', answers: { D1: name } }));
	return {
		...answered({ 'H2.home': String(names.length), 'H2.away': '0', ...household }),
		lists: { persons: entries },
		rostersDone: ['home', 'away']
	};
}

/** The form that follows from a draft, without facts where none matter. */
export const resolved = (definition: Questionnaire, draft: Draft, facts: Facts = {}): ResolvedForm =>
	resolveForm(definition, draft, facts);
