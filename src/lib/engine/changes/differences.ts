/** Where two devices answered differently without knowing of each other: shown until somebody chooses. */
import type { Claim, Draft, Mark } from '../model/draft';
import { answerKey, entryKey, firstKey } from '../model/draft';
import { isRepeated, type Field, type Question, type Questionnaire, type RepeatedSection } from '../model/types';
import { once } from '../model/once';
import type { ResolvedForm } from '../resolve/resolve-form';
import { nameOf, refOf, type StepRef } from '../resolve/section-instance';
import type { Change } from './change';
import { markOf } from './marks';
import { OFF_THE_FORM, ON_THE_FORM } from './people';
import { savedAt } from './saved-times';
import { nameField, valueAt } from './typed-answer';

export interface Difference {
	/** `answerKey`: what a page posts to choose. */
	key: string;
	/** An answer; whether a person is on the form; who is the householder. */
	kind: 'answer' | 'person' | 'first';
	/** Whom it is about, by entry; absent = the household. */
	entry?: string;
	name?: string;
	/** Of an answer: how it is asked and shown, and the section that it belongs to. */
	question?: Question;
	field?: Field;
	section?: string;
	/** Of a person or the first place: the list. */
	list?: string;
	/** Distinct values, the one that stands first: stored answers, `on` and `off`, or ids of entries. */
	values: string[];
	/** When each of them came to the office, in UTC milliseconds, as far as that is known. */
	times?: (number | undefined)[];
	/** The page where it is answered. */
	ref: StepRef;
}

/** In the order of the form. What is not asked any more is not asked about. */
export const differencesIn = once((form: ResolvedForm): Difference[] => {
	if (!Object.values(form.draft.marks ?? {}).some(({ others }) => others)) return [];
	const people = form.definition.sections
		.filter(isRepeated)
		.flatMap((section) => (section.groups ? aboutPeople(form, section) : []));
	const answers = form.instances.flatMap((instance) =>
		instance.steps.flatMap((asked) => {
			const ref = refOf(instance, asked.step);
			const differences = asked.questions.flatMap((question) =>
				question.fields.flatMap((field) => aboutAnswer(form, ref, question, field))
			);
			return differences.map((difference) => ({ ...difference, name: nameOf(instance) }));
		})
	);
	return [...people, ...answers].map((difference) => withTimes(form.draft, difference));
});

/** The change that chooses one of the values. @param base revision that whoever chooses has seen */
export function choice(
	{ kind, entry, list = '', section = '', field }: Difference,
	value: string,
	base: number
): Change {
	if (kind === 'first') return { kind, list, id: value, base };
	if (kind === 'person') return { kind: value === OFF_THE_FORM ? 'remove' : 'keep', list, id: entry ?? '', base };
	return { kind: 'answer', section, ...(entry && { entry }), field: field?.name ?? '', value, base };
}

/** Whether this device gave that value; what stood before anybody's change is nobody's. */
export const isFrom = (device: string, { draft }: ResolvedForm, difference: Difference, value: string): boolean =>
	device !== '' && claimsOf(draft, difference, value).some(({ by }) => by === device);

function claimsOf(draft: Draft, { key, values }: Difference, value: string): Claim[] {
	const { holders = [], others = [] } = markOf(draft, key) ?? {};
	return value === values[0] ? holders : others.filter((other) => other.value === value);
}

/** The last who gave a value says when. */
function withTimes(draft: Draft, difference: Difference): Difference {
	if (!draft.saved) return difference;
	const timeOf = (value: string) => {
		const revisions = claimsOf(draft, difference, value).map(({ revision }) => revision);
		return revisions.length > 0 ? savedAt(draft, Math.max(...revisions)) : undefined;
	};
	return { ...difference, times: difference.values.map(timeOf) };
}

function aboutAnswer(form: ResolvedForm, ref: StepRef, question: Question, field: Field): Difference[] {
	const key = answerKey(field.name, ref.entry);
	const values = distinct(
		valueAt(form, { section: ref.section, entry: ref.entry, field: field.name }),
		markOf(form.draft, key)
	);
	return values.length < 2
		? []
		: [{ key, kind: 'answer', section: ref.section, entry: ref.entry, question, field, values, ref }];
}

function aboutPeople({ definition, draft }: ResolvedForm, section: RepeatedSection): Difference[] {
	const entries = draft.lists[section.list] ?? [];
	const rosterOf = (group = '') => rosterRef(definition, section.list, group);
	const each = entries.flatMap(({ id, group, answers }): Difference[] => {
		const about = {
			section: section.id,
			list: section.list,
			entry: id,
			name: answers[section.nameField],
			ref: rosterOf(group)
		};
		const on = distinct(ON_THE_FORM, markOf(draft, entryKey(id)));
		const nameKey = answerKey(section.nameField, id);
		const names = distinct(answers[section.nameField] ?? '', markOf(draft, nameKey));
		return [
			...(on.length > 1 ? [{ ...about, key: entryKey(id), kind: 'person' as const, values: on }] : []),
			...(names.length > 1
				? [{ ...about, key: nameKey, kind: 'answer' as const, field: nameField(section.nameField), values: names }]
				: [])
		];
	});
	const first = distinct(entries[0]?.id ?? '', markOf(draft, firstKey(section.list))).filter((id) =>
		entries.some((entry) => entry.id === id)
	);
	return first.length < 2
		? each
		: [
				...each,
				{
					key: firstKey(section.list),
					kind: 'first',
					list: section.list,
					values: first,
					ref: rosterOf(entries[0]?.group)
				}
			];
}

const distinct = (standing: string, mark: Mark | undefined): string[] => [
	...new Set([standing, ...(mark?.others ?? []).map(({ value }) => value)])
];

function rosterRef(definition: Questionnaire, list: string, group: string): StepRef {
	for (const section of definition.sections) {
		const step = section.steps.find(({ roster }) => roster?.list === list && roster.group === group);
		if (step) return { section: section.id, step: step.id };
	}
	return { section: '', step: '' };
}
