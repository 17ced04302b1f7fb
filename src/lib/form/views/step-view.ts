/** The page of one step as data, made alike by the server and by a phone on its own. */
import { answerText } from './answer-text';
import type { AutomaticAnswer, ListedPerson, StepPage } from './step-page';
import { answerKey } from '$lib/engine/model/draft';
import type { Answers, Draft } from '$lib/engine/model/draft';
import {
	entriesOf,
	fieldsOf,
	interpolate,
	progressOf,
	sameRef,
	stepAt,
	summaryOf,
	type ResolvedForm,
	type StepRef,
	type StepView
} from '$lib/engine/index';
import { inputValues } from '$lib/engine/answers/inputs';
import { rulesOf } from '$lib/engine/answers/types/index';
import { isRepeated, type Question, type Questionnaire, type Step, type LocalizedText } from '$lib/engine/model/types';
import type { CheckFunction } from '$lib/engine/validate/validate-step';
import { formText } from '$lib/i18n/form';
import { differencesIn } from '$lib/engine/changes/differences';
import { pathOf } from './form-path';
import { labelKey } from './lookups';
import { answersText } from './offer-text';
import { minutesLeft } from './minutes-left';
import { openOnPage } from './open-on-page';
import { sectionOfList } from '$lib/engine/model/sections';
import { nameFieldOf, rosterKey, rosterPages } from './rosters';

/** What every view of a form is made from. */
export interface FormModel {
	form: ResolvedForm;
	check: CheckFunction;
	/** What a code stands for, by its `labelKey`: the name of a county, an entry of a list. */
	areaLabel: (code: string) => string | undefined;
	/** Revision of the draft that is shown. */
	revision: number;
}

/** Undefined when the step is not asked (any more) or not reachable yet. */
export function stepView(model: FormModel, ref: StepRef, fromCheck: boolean): StepPage | undefined {
	const { form } = model;
	const view = stepAt(form, ref);
	if (!view?.reachable) return undefined;
	const { definition, draft } = form;
	const place = placeOf(form, view);
	return {
		path: pathOf(ref),
		ref,
		kind: view.step.kind ?? 'questions',
		title: titleOf(view, place),
		heading: view.step.title && interpolate(view.step.title, view.pipes),
		questions: view.questions.map((question) => piped(question, view.pipes)),
		answers: { ...view.answers, ...unfinishedHere(draft, view) },
		proposed: view.proposed,
		offer: offerOn(model, view),
		following: view.following,
		caption:
			place && interpolate(formText.captionLeft, { caption: captionOf(view, place), minutes: minutesLeft(form) }),
		areas: areasIn(model, view),
		people: peopleIn(form),
		roster: rosterOf(definition, view.step),
		counted: countedOn(definition, view),
		automatic: automaticBefore(model, view, ref),
		open: openOnPage(model, ref, fromCheck),
		differences: differencesIn(form).filter((each) => sameRef(each.ref, ref)),
		revision: model.revision,
		back: fromCheck ? '/form/check' : backFrom(form, ref),
		canWait: (view.step.kind ?? 'questions') === 'questions'
	};
}

/** What the browser calls the page, also in its history on a borrowed phone: whose page it is by place, not by name. */
function titleOf({ section, step, questions, pipes }: StepView, place: EntryPlace | undefined): LocalizedText {
	const title = step.title ?? questions[0]?.title ?? formText.title;
	const byPlace = (isRepeated(section) && section.caption?.place) || formText.nthEntry;
	return interpolate(title, { ...pipes, ...(place && { name: interpolate(byPlace, { position: place.position }) }) });
}

/** What the first of a list has answered, offered to somebody else on it. What a number says is offered where it is typed. */
function offerOn({ form, areaLabel }: FormModel, { offers, questions }: StepView): StepPage['offer'] {
	const alike = offers.filter(({ field }) => field.sameAs);
	const list = alike[0]?.field.sameAs?.list;
	const section = list === undefined ? undefined : sectionOfList(form.definition, list);
	if (!section) return undefined;
	const first = entriesOf(form, section.id)[0]?.answers[section.nameField] ?? '';
	const answers = answersText(alike, fieldsOf(questions), areaLabel);
	return {
		take: alike.map(({ field }) => field.name).join(' '),
		text: interpolate(formText.sameAs, { first, answers }),
		answers: Object.fromEntries(alike.map(({ field, value }) => [field.name, value]))
	};
}

/** What was typed and is no answer yet is shown again; a year without its month in its two fields. */
function unfinishedHere({ unfinished = {} }: Draft, { questions, entry }: StepView): Answers {
	return Object.assign(
		{},
		...fieldsOf(questions).map((field) => {
			const typed = unfinished[answerKey(field.name, entry?.id)];
			return typed === undefined ? {} : inputValues(field, typed);
		})
	) as Answers;
}

/** What follows from earlier answers is said where its question would have stood (M08: 没有离开户口登记地). */
function automaticBefore({ form, areaLabel }: FormModel, view: StepView, ref: StepRef): AutomaticAnswer[] {
	const part = summaryOf(form).find(({ section, entry }) => section === ref.section && entry === ref.entry);
	const items = part?.items ?? [];
	const before = items.slice(
		0,
		Math.max(
			0,
			items.findIndex((item) => item.ref && sameRef(item.ref, ref))
		)
	);
	const follows = before.slice(before.map(({ automatic }) => automatic).lastIndexOf(false) + 1);
	return follows.flatMap(({ question, field, value }) =>
		value === undefined
			? []
			: { title: interpolate(question.title, view.pipes), answer: answerText(field, value, areaLabel) }
	);
}

function piped(question: Question, pipes: Record<string, string>): Question {
	const fill = <T extends LocalizedText | undefined>(text: T) => text && interpolate(text, pipes);
	return {
		...question,
		title: interpolate(question.title, pipes),
		guidance: fill(question.guidance),
		help: fill(question.help),
		fields: question.fields.map((field) => ({ ...field, label: fill(field.label) }))
	};
}

/** Which entry of its section a page is about, from 1. */
interface EntryPlace {
	position: number;
	count: number;
}

function placeOf(form: ResolvedForm, { section, entry }: StepView): EntryPlace | undefined {
	if (!entry) return undefined;
	const entries = entriesOf(form, section.id);
	return { position: entries.findIndex(({ id }) => id === entry.id) + 1, count: entries.length };
}

function captionOf({ section, pipes: { name } }: StepView, place: EntryPlace): LocalizedText {
	const caption = isRepeated(section) ? section.caption : undefined;
	const text = name ? caption?.named : caption?.unnamed;
	return interpolate(text ?? formText.entryOf, { name: name || section.title, ...place });
}

function areasIn({ areaLabel }: FormModel, { questions, answers }: StepView): Record<string, string> {
	const labels = fieldsOf(questions).flatMap((field): [string, string][] => {
		const code = rulesOf(field).isCode && answers[field.name];
		return code ? [[labelKey(field, code), areaLabel(labelKey(field, code)) ?? code]] : [];
	});
	return Object.fromEntries(labels);
}

function peopleIn(form: ResolvedForm): Record<string, ListedPerson[]> {
	const people: Record<string, ListedPerson[]> = {};
	for (const section of form.definition.sections.filter(isRepeated)) {
		const { first } = section;
		entriesOf(form, section.id).forEach(({ id, group, answers }, position) => {
			if (!group) return;
			const isFirst = first !== undefined && position === 0 && answers[first.field] === first.value;
			const listed = { id, name: answers[section.nameField] ?? '', first: isFirst };
			(people[rosterKey({ list: section.list, group })] ??= []).push(listed);
		});
	}
	return people;
}

function rosterOf(definition: Questionnaire, step: Step): StepPage['roster'] {
	const { roster } = step;
	const section = roster && sectionOfList(definition, roster.list)?.id;
	if (!roster || section === undefined) return undefined;
	const isFirst = rosterPages(definition).find(({ list }) => list === roster.list)?.key === rosterKey(roster);
	return { ...roster, section, nameField: nameFieldOf(definition, step), isFirst };
}

function countedOn(definition: Questionnaire, { questions }: StepView): StepPage['counted'] {
	const names = fieldsOf(questions).map(({ name }) => name);
	const pages = new Map(rosterPages(definition).map(({ key, path }) => [key, path]));
	const counted = definition.counted.filter(({ field }) => names.includes(field));
	return Object.fromEntries(
		counted.map((each) => [each.field, { key: rosterKey(each), path: pages.get(rosterKey(each)) }])
	);
}

/** One page back in the same section and person; from the first of them to the hub. */
function backFrom(form: ResolvedForm, ref: StepRef): string {
	const { steps } = progressOf(form);
	const before = steps[steps.findIndex((state) => sameRef(state.ref, ref)) - 1]?.ref;
	return before && before.section === ref.section && before.entry === ref.entry ? pathOf(before) : '/form';
}
