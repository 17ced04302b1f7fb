/** The page of one step as data, made alike by the server and by a phone on its own. */
import { answerText } from './answer-text';
import type { AutomaticAnswer, ListedPerson, StepPage } from './step-page';
import type { Finding } from '$lib/engine/validate/check';
import { answerKey } from '$lib/engine/model/answer-key';
import type { Answers, Draft } from '$lib/engine/model/draft';
import {
	entriesOf,
	pipe,
	progressOf,
	sameRef,
	stepAt,
	summaryOf,
	type ResolvedForm,
	type StepRef,
	type StepView
} from '$lib/engine/index';
import { isRepeated, type Question, type Questionnaire, type Text } from '$lib/engine/model/types';
import { validateForm, type CheckFunction } from '$lib/engine/validate/validate-step';
import { formText } from '$lib/i18n/form';
import { differencesIn } from '$lib/engine/changes/differences';
import { pathOf } from './form-path';

/** What every view of a form is made from. */
export interface FormModel {
	form: ResolvedForm;
	check: CheckFunction;
	/** Name of a county by its 6-digit code. */
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
	const about = aboutOf(form, view);
	const position = about?.position ?? 0;
	return {
		path: pathOf(ref),
		ref,
		kind: view.step.kind ?? 'questions',
		title: titleOf(view, position),
		heading: view.step.title && pipe(view.step.title, view.pipes),
		questions: view.questions.map((question) => piped(question, view.pipes)),
		answers: { ...view.answers, ...unfinishedHere(draft, view) },
		proposed: view.proposed,
		about,
		areas: areasIn(model, view),
		people: peopleIn(form),
		roster: view.step.roster && { ...view.step.roster, done: draft.rostersDone?.includes(ref.step) ?? false },
		rosterPaths: rosterPaths(definition),
		automatic: automaticBefore(model, view, ref),
		open: openHere(model, view, ref),
		differences: differencesIn(form).filter((each) => sameRef(each.ref, ref)),
		revision: model.revision,
		back: fromCheck ? '/form/check' : backFrom(form, ref)
	};
}

/** What the browser calls the page, also in its history on a borrowed phone: whose page it is by place, not by name. */
function titleOf({ step, questions, pipes }: StepView, position: number): Text {
	const title = step.title ?? questions[0]?.title ?? formText.title;
	return pipe(title, { ...pipes, name: pipe(formText.nthPerson, { position }) });
}

/** What was typed and is no answer yet is shown again; a year without its month in its two fields. */
function unfinishedHere({ unfinished = {} }: Draft, { questions, entry }: StepView): Answers {
	const names = questions.flatMap(({ fields }) => fields.map(({ name, type }) => ({ name, type })));
	return Object.fromEntries(
		names.flatMap(({ name, type }): [string, string][] => {
			const typed = unfinished[answerKey(name, entry?.id)];
			if (typed === undefined) return [];
			const [, year = '', month = ''] = /^(.*)-(.*)$/.exec(typed) ?? [];
			return type === 'yearMonth'
				? [
						[`${name}.year`, year],
						[`${name}.month`, month]
					]
				: [[name, typed]];
		})
	);
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
		value === undefined ? [] : { title: pipe(question.title, view.pipes), answer: answerText(field, value, areaLabel) }
	);
}

/** Findings whose first place to be mended is this page. */
function openHere({ form, check }: FormModel, view: StepView, ref: StepRef): StepPage['open'] {
	const here = validateForm(form, check).open.filter((each) => sameRef(each.ref, ref));
	if (here.length === 0 || progressOf(form).stopped) return undefined;
	const names = view.questions.flatMap(({ fields }) => fields.map(({ name }) => name));
	const fieldOf = ({ items }: Finding) =>
		names.find((name) => items.some((item) => name === item || name.startsWith(`${item}.`))) ?? '';
	const of = (level: Finding['level']) => here.filter(({ finding }) => finding.level === level);
	return {
		errors: of('hard').map(({ finding, key }) => ({
			field: fieldOf(finding),
			message: finding.message,
			...(finding.verifiable && { key })
		})),
		soft: of('soft').map(({ finding, key }) => ({ ...finding, key, field: fieldOf(finding) }))
	};
}

function piped(question: Question, pipes: Record<string, string>): Question {
	const fill = <T extends Text | undefined>(text: T) => text && pipe(text, pipes);
	return {
		...question,
		title: pipe(question.title, pipes),
		guidance: fill(question.guidance),
		help: fill(question.help),
		fields: question.fields.map((field) => ({ ...field, label: fill(field.label) }))
	};
}

function aboutOf(form: ResolvedForm, view: StepView): StepPage['about'] {
	if (!view.entry || !isRepeated(view.section)) return undefined;
	const entries = entriesOf(form, view.section.id);
	const position = entries.findIndex((entry) => entry.id === view.entry?.id) + 1;
	return { section: view.section.id, name: view.pipes.name || undefined, position, count: entries.length };
}

function areasIn({ areaLabel }: FormModel, { questions, answers }: StepView): Record<string, string> {
	const codes = questions.flatMap(({ fields }) =>
		fields.flatMap(({ type, name }) => (type === 'area' ? (answers[name] ?? []) : []))
	);
	return Object.fromEntries(codes.map((code) => [code, areaLabel(code) ?? code]));
}

function peopleIn(form: ResolvedForm): Record<string, ListedPerson[]> {
	const people: Record<string, ListedPerson[]> = {};
	for (const section of form.definition.sections.filter(isRepeated)) {
		entriesOf(form, section.id).forEach(({ id, group, answers }, position) => {
			if (group) (people[group] ??= []).push({ id, name: answers[section.nameField] ?? '', first: position === 0 });
		});
	}
	return people;
}

function rosterPaths(definition: Questionnaire): Record<string, string> {
	const rosters = definition.sections.flatMap((section) =>
		section.steps.flatMap((step) =>
			step.roster ? [[step.roster.group, pathOf({ section: section.id, step: step.id })]] : []
		)
	);
	return Object.fromEntries(rosters);
}

/** One page back in the same section and person; from the first of them to the hub. */
function backFrom(form: ResolvedForm, ref: StepRef): string {
	const { steps } = progressOf(form);
	const before = steps[steps.findIndex((state) => sameRef(state.ref, ref)) - 1]?.ref;
	return before && before.section === ref.section && before.entry === ref.entry ? pathOf(before) : '/form';
}
