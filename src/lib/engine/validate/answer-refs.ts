/** Where a finding lies in the draft: its items and positions as entries, fields and pages. */
import type { Finding, Position } from './check';
import { isRepeated, type Questionnaire } from '../model/types';
import { refOf, type StepRef, type Stretch, type Walk } from '../resolve/resolve-form';
import type { Concern } from './answers-snapshot';

/** The answers that a finding is about. `D7` stands for all of `D7.code` and `D7.area`. */
export function concernsOf(definition: Questionnaire, walked: Walk, finding: Finding): Concern[] {
	const own = entryAt(walked, finding.at);
	const others = (finding.others ?? []).flatMap(({ items, ...at }) =>
		items.flatMap((item) => locate(definition, walked, item, entryAt(walked, at)))
	);
	return [...finding.items.flatMap((item) => locate(definition, walked, item, own)), ...others];
}

/** Key of a finding in the draft: the rule and the entry by its stable id (`R08`, `M13@p3`). */
export function keyOf(walked: Walk, finding: Finding): string {
	const entry = entryAt(walked, finding.at)?.entry?.id;
	return entry === undefined ? finding.rule : `${finding.rule}@${entry}`;
}

/** The page on which the answer is given: of the entry, of the roster that named it, or of the household. */
export function pageOf(walked: Walk, concern: Concern): StepRef | undefined {
	const entry = walked.stretches.find((stretch) => stretch.entry && stretch.entry.id === concern.entry);
	return (entry && pageIn(entry, concern.field)) ?? householdPage(walked, concern.field, entry?.entry?.group);
}

/** A check of the form as a whole that names an item of a list (one householder only) is about that item of every entry. */
function locate(definition: Questionnaire, walked: Walk, item: string, own: Stretch | undefined): Concern[] {
	const inOwn = own ? fieldsMatching(own.section.steps.flatMap(fieldNames).concat(Object.keys(own.answers)), item) : [];
	if (own && inOwn.length > 0) return inOwn.map((field) => ({ entry: own.entry?.id ?? '', field }));
	const plain = definition.sections.filter((section) => !isRepeated(section)).flatMap(({ steps }) => steps);
	const household = fieldsMatching(plain.filter(({ kind }) => kind !== 'roster').flatMap(fieldNames), item);
	if (household.length > 0) return household.map((field) => ({ entry: '', field }));
	return walked.stretches.flatMap(({ entry, answers }) =>
		entry ? fieldsMatching(Object.keys(answers), item).map((field) => ({ entry: entry.id, field })) : []
	);
}

const fieldNames = (step: Stretch['section']['steps'][number]): string[] =>
	step.questions.flatMap((question) => question.fields.map((field) => field.name));

function fieldsMatching(names: string[], item: string): string[] {
	return [...new Set(names)].filter((name) => name === item || name.startsWith(`${item}.`));
}

function entryAt({ stretches }: Walk, at: Position | undefined): Stretch | undefined {
	return at && stretches.filter(({ section }) => isRepeated(section) && section.list === at.list)[at.index];
}

function pageIn(stretch: Stretch, field: string): StepRef | undefined {
	const asked = stretch.steps.find(({ questions }) =>
		questions.some(({ fields }) => fields.some(({ name }) => name === field))
	);
	return asked && refOf(stretch, asked.step);
}

function householdPage({ stretches }: Walk, field: string, group: string | undefined): StepRef | undefined {
	for (const stretch of stretches.filter(({ entry }) => !entry)) {
		const asked = stretch.steps.find(
			({ step, questions }) =>
				(group === undefined || step.roster === undefined || step.roster.group === group) &&
				questions.some(({ fields }) => fields.some(({ name }) => name === field))
		);
		if (asked) return refOf(stretch, asked.step);
	}
	return undefined;
}
