/** The whole form resolved once: the household first, then every entry of every repeated section. */
import { entriesIn, impliedFor } from './entries';
import type { Answers, Draft, Entry } from '../model/draft';
import { waitingAt } from '../answers/retype';
import { resolve, type AskedStep, type Resolved } from './resolve-steps';
import { isRepeated, type CountedField, type Questionnaire, type RepeatedSection, type Section, type Step } from '../model/types';

/** Where a page is. `entry` = stable id of a list entry, only in repeated sections. */
export interface StepRef {
	section: string;
	step: string;
	entry?: string;
}

/** One row of the hub: a plain section, or one entry of a repeated one. */
export interface Stretch {
	section: Section | RepeatedSection;
	entry?: Entry;
	steps: AskedStep[];
	answers: Answers;
	automatic: string[];
}

export interface Walk {
	household: Resolved;
	stretches: Stretch[];
}

/** Resolves every section in order. Pure; costs one pass over the definition per entry. */
export function walk(definition: Questionnaire, draft: Draft): Walk {
	const household = resolveHousehold(definition, draft);
	const stretches = definition.sections.flatMap((section) =>
		isRepeated(section) ? repeatedStretches(draft, section, household.answers) : [plainStretch(section, household)]
	);
	return { household, stretches };
}

/** How many entries a counted field counts. */
export function countedValue(draft: Draft, counted: { list: string; group: string }): number {
	return (draft.lists[counted.list] ?? []).filter((entry) => entry.group === counted.group).length;
}

export const refOf = (stretch: Stretch, step: Step): StepRef => ({
	section: stretch.section.id,
	step: step.id,
	...(stretch.entry && { entry: stretch.entry.id })
});

function resolveHousehold(definition: Questionnaire, draft: Draft): Resolved {
	const steps = definition.sections.flatMap((section) => (isRepeated(section) ? [] : section.steps));
	const counts = definition.counted.map((counted) => [counted.field, String(countedValue(draft, counted))]);
	return resolve(steps, {
		stored: draft.household,
		given: Object.fromEntries(counts),
		outer: {},
		waiting: waitingAt(draft, ''),
		pageMissing: (step) => pageMissing(step, definition, draft)
	});
}

/** What a page lacks that is more than its questions; undefined = an ordinary page. */
function pageMissing(step: Step, { counted }: Questionnaire, draft: Draft): string[] | undefined {
	if (step.kind === 'rosterCount') return unconfirmed(countedOn(step, counted), draft);
	if (step.kind !== 'roster') return undefined;
	return isRosterDone(step, counted, draft) ? [] : [step.id];
}

/**
 * A roster is finished when the household says so, or has since confirmed how many people are on its list. A list that
 * nothing counts is finished by saying so alone: nothing to confirm is not a confirmation.
 */
function isRosterDone({ id, roster }: Step, counted: CountedField[], draft: Draft): boolean {
	if (draft.rostersDone?.includes(id)) return true;
	const counts = counted.filter(({ list }) => list === roster?.list);
	return counts.some(({ group }) => group === roster?.group) && unconfirmed(counts, draft).length === 0;
}

/** The counted fields that a page shows. */
export function countedOn({ questions }: Step, counted: CountedField[]): CountedField[] {
	const shown = questions.flatMap(({ fields }) => fields.map(({ name }) => name));
	return counted.filter(({ field }) => shown.includes(field));
}

/** Counted fields whose confirmed value is not the count of today; all of them while nobody is on the form. */
function unconfirmed(counted: CountedField[], draft: Draft): string[] {
	const nobody = counted.every((each) => countedValue(draft, each) === 0);
	return counted
		.filter((each) => nobody || draft.household[each.field] !== String(countedValue(draft, each)))
		.map(({ field }) => field);
}

function plainStretch(section: Section, household: Resolved): Stretch {
	const steps = household.steps.filter((asked) => section.steps.includes(asked.step));
	return { section, steps, answers: household.answers, automatic: household.automatic };
}

function repeatedStretches(draft: Draft, section: RepeatedSection, outer: Answers): Stretch[] {
	return entriesIn(section, draft, outer).map((entry, position) => {
		const name = section.groups ? pick(entry.answers, section.nameField) : {};
		const given = { ...name, ...impliedFor(section, entry, position) };
		const resolved = resolve(section.steps, {
			stored: entry.answers, given, outer, waiting: waitingAt(draft, entry.id), pageMissing: () => undefined
		});
		return { section, entry, ...resolved };
	});
}

/** The name that a roster gave is an answer of the entry, though none of its own pages asks for it. */
function pick(answers: Answers, field: string): Answers {
	const value = answers[field];
	return value === undefined ? {} : { [field]: value };
}
