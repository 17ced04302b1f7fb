/** The pages of a questionnaire as an interviewer has them: several short items on each (adr/0067). */
import type { Condition, PageGroup, Question, Questionnaire, RepeatedSection, Section, Step } from './types';

/**
 * The same questions in the same order under the same conditions, on fewer pages: what is asked, answered and found is as before.
 * A page has the id of its first step.
 */
export const withGroupedPages = (definition: Questionnaire): Questionnaire => ({
	...definition,
	sections: definition.sections.map(grouped)
});

const grouped = <Part extends Section | RepeatedSection>(section: Part): Part => ({
	...section,
	steps: section.steps.flatMap((step) => {
		const group = section.atTheDoor?.find(({ steps }) => steps.includes(step.id));
		if (!group) return step;
		return group.steps[0] === step.id ? pageOf(group, section.steps) : [];
	})
});

function pageOf({ title, steps: ids }: PageGroup, steps: Step[]): Step {
	const together = steps.filter(({ id }) => ids.includes(id));
	return { id: ids[0] ?? '', title, questions: together.flatMap(questionsOf) };
}

/** What was asked of a page is asked of each of its questions. */
const questionsOf = ({ askedWhen, questions }: Step): Question[] =>
	questions.map((question) => ({ ...question, ...withCondition([askedWhen, question.askedWhen]) }));

function withCondition(conditions: (Condition | undefined)[]): { askedWhen?: Condition } {
	const all = conditions.filter((condition) => condition !== undefined);
	if (all.length === 0) return {};
	return { askedWhen: all.length === 1 ? all[0] : { all } };
}
