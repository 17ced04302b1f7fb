/** The whole form, section by section: the household first, then every entry of every repeated section. */
import { waitingAt } from '../answers/retype';
import { holds } from '../model/condition';
import { pageKey, type Answers, type Draft } from '../model/draft';
import { isRepeated, type Questionnaire, type RepeatedSection, type Section, type Step } from '../model/types';
import { countedOn, countedValue, isRosterDone, unconfirmed } from './counts';
import { entriesIn, impliedFor } from './entries';
import { resolve, type Resolved } from './resolve-steps';
import { entryScope, householdScope, type Source } from './scopes';
import type { SectionInstance } from './section-instance';

/** All that is left of an entry that is answered elsewhere: a page that waits until that is done. */
const PART: Step = { id: 'part', questions: [] };

export interface ResolvedSections {
	household: Resolved;
	/** In the order of the form. */
	instances: SectionInstance[];
}

/** Pure; costs one pass over the definition for the household and one over its section for each entry. */
export function resolveSections(source: Source): ResolvedSections {
	const household = resolveHousehold(source);
	const instances = source.definition.sections.flatMap((section) =>
		isRepeated(section) ? repeatedInstances(source, section, household.answers) : [plainInstance(section, household)]
	);
	return { household, instances };
}

function resolveHousehold(source: Source): Resolved {
	const { definition, draft } = source;
	const sections = definition.sections.filter((section) => !isRepeated(section));
	const steps = sections.flatMap((section) => section.steps);
	const counts = definition.counted
		.filter(({ askedWhen }) => !askedWhen || holds(askedWhen, householdScope(source, {})))
		.map((counted) => [counted.field, String(countedValue(draft, counted))]);
	return resolve(steps, {
		stored: draft.household,
		given: Object.fromEntries(counts),
		scopeOf: (answers) => householdScope(source, answers),
		waiting: waitingAt(draft, ''),
		isRevisited: (step) =>
			sections.some((section) => section.steps.includes(step) && isRevisited(draft, section, step)),
		pageMissing: (step) => pageMissing(step, definition, draft)
	});
}

const isRevisited = ({ revisit = [] }: Draft, { id: section }: Section, { id: step }: Step, entry?: string): boolean =>
	revisit.includes(pageKey({ section, entry, step }));

/** What a page lacks that is more than its questions; undefined = an ordinary page. */
function pageMissing(step: Step, { counted }: Questionnaire, draft: Draft): string[] | undefined {
	if (step.kind === 'rosterCount') return unconfirmed(countedOn(step, counted), draft);
	if (step.kind !== 'roster') return undefined;
	return isRosterDone(step, counted, draft) ? [] : [step.id];
}

function plainInstance(section: Section, { steps, ...resolved }: Resolved): SectionInstance {
	return { section, steps: steps.filter((asked) => section.steps.includes(asked.step)), ...resolved };
}

function repeatedInstances(source: Source, section: RepeatedSection, household: Answers): SectionInstance[] {
	const { draft, facts } = source;
	return entriesIn(section, source, household).map((entry, position) => {
		const name = section.groups ? pick(entry.answers, section.nameField) : {};
		const { elsewhere } = entry;
		const resolved = resolve(elsewhere ? [PART] : section.steps, {
			stored: entry.answers,
			given: { ...name, ...impliedFor(section, entry, position, facts) },
			scopeOf: (answers) => entryScope(source, household, answers, entry.id),
			waiting: waitingAt(draft, entry.id),
			isRevisited: (step) => isRevisited(draft, section, step, entry.id),
			pageMissing: () => elsewhere && (elsewhere === 'done' ? [] : [PART.id])
		});
		return { section, entry, ...resolved };
	});
}

/** The name that a roster gave is an answer of the entry, though none of its own pages asks for it. */
function pick(answers: Answers, field: string): Answers {
	const value = answers[field];
	return value === undefined ? {} : { [field]: value };
}
