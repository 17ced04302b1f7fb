/** Where a finding lies in the draft: its items and positions as entries, fields and pages. */
import type { Finding, Position } from './check';
import { fieldsOf } from '../model/sections';
import { isRepeated } from '../model/types';
import type { ResolvedForm } from '../resolve/resolve-form';
import { refOf, type SectionInstance, type StepRef } from '../resolve/section-instance';
import type { AnswerRef } from '../answers/answers-snapshot';

/** The answers that a finding is about. `D7` stands for all of `D7.code` and `D7.area`. */
export function answerRefsOf(form: ResolvedForm, finding: Finding): AnswerRef[] {
	const own = entryAt(form, finding.at);
	const others = (finding.others ?? []).flatMap(({ items, ...at }) =>
		items.flatMap((item) => locate(form, item, entryAt(form, at)))
	);
	return [...finding.items.flatMap((item) => locate(form, item, own)), ...others];
}

/** Key of a finding in the draft: the rule and the entry by its stable id (`R08`, `M13@p3`). */
export function findingKey(form: ResolvedForm, finding: Finding): string {
	const entry = entryAt(form, finding.at)?.entry?.id;
	return entry === undefined ? finding.rule : `${finding.rule}@${entry}`;
}

/** An answer that a finding is about, where it is given. */
export interface AnswerSpot {
	/** Absent: it follows from others, and no page asks for it. */
	page?: StepRef;
	/** As its page calls it: the field, or on a list of names the name of one entry. */
	field: string;
}

export function spotOf(form: ResolvedForm, concern: AnswerRef): AnswerSpot {
	const page = pageOf(form, concern);
	const isListed = concern.entry !== (page?.entry ?? '');
	return { page, field: isListed ? nameInput(concern.field, concern.entry) : concern.field };
}

/** The box in which the name of a listed entry is changed. */
export const nameInput = (field: string, entry: string): string => `${field}-${entry}`;

/** The page on which the answer is given: of the entry, of the roster that named it, or of the household. */
export function pageOf(form: ResolvedForm, concern: AnswerRef): StepRef | undefined {
	const entry = form.instances.find((instance) => instance.entry && instance.entry.id === concern.entry);
	return (entry && pageIn(entry, concern.field)) ?? householdPage(form, concern.field, entry?.entry?.group);
}

/** A check of the form as a whole that names an item of a list (one householder only) is about that item of every entry. */
function locate(form: ResolvedForm, item: string, own: SectionInstance | undefined): AnswerRef[] {
	const inOwn = own ? fieldsMatching(own.section.steps.flatMap(fieldNames).concat(Object.keys(own.answers)), item) : [];
	if (own && inOwn.length > 0) return inOwn.map((field) => ({ entry: own.entry?.id ?? '', field }));
	const plain = form.definition.sections.filter((section) => !isRepeated(section)).flatMap(({ steps }) => steps);
	const household = fieldsMatching(plain.filter(({ kind }) => kind !== 'roster').flatMap(fieldNames), item);
	if (household.length > 0) return household.map((field) => ({ entry: '', field }));
	return form.instances.flatMap(({ entry, answers }) =>
		entry ? fieldsMatching(Object.keys(answers), item).map((field) => ({ entry: entry.id, field })) : []
	);
}

const fieldNames = (step: SectionInstance['section']['steps'][number]): string[] =>
	fieldsOf(step.questions).map(({ name }) => name);

function fieldsMatching(names: string[], item: string): string[] {
	return [...new Set(names)].filter((name) => name === item || name.startsWith(`${item}.`));
}

function entryAt({ instances }: ResolvedForm, at: Position | undefined): SectionInstance | undefined {
	return at && instances.filter(({ section }) => isRepeated(section) && section.list === at.list)[at.index];
}

function pageIn(instance: SectionInstance, field: string): StepRef | undefined {
	const asked = instance.steps.find(({ questions }) =>
		questions.some(({ fields }) => fields.some(({ name }) => name === field))
	);
	return asked && refOf(instance, asked.step);
}

function householdPage({ instances }: ResolvedForm, field: string, group: string | undefined): StepRef | undefined {
	for (const instance of instances.filter(({ entry }) => !entry)) {
		const asked = instance.steps.find(
			({ step, questions }) =>
				(group === undefined || step.roster === undefined || step.roster.group === group) &&
				questions.some(({ fields }) => fields.some(({ name }) => name === field))
		);
		if (asked) return refOf(instance, asked.step);
	}
	return undefined;
}
