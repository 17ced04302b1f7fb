/** The pages of a questionnaire as an interviewer has them: several short items on each (adr/0067). */
import { interpolate } from './interpolate';
import type {
	Condition,
	Field,
	LocalizedText,
	PageGroup,
	Question,
	Questionnaire,
	RepeatedSection,
	Section,
	Shortcut,
	Step
} from './types';

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

function pageOf({ title, steps: ids, shortcuts = [] }: PageGroup, steps: Step[]): Step {
	const together = steps.filter(({ id }) => ids.includes(id));
	return { id: ids[0] ?? '', title, questions: withShortcuts(together.flatMap(questionsOf), shortcuts) };
}

/** What was asked of a page is asked of each of its questions. */
const questionsOf = ({ askedWhen, questions }: Step): Question[] =>
	questions.map((question) => ({ ...folded(question), ...withCondition([askedWhen, question.askedWhen]) }));

const withShortcuts = (questions: Question[], shortcuts: Shortcut[]): Question[] =>
	shortcuts.reduce((all, shortcut) => {
		const first = all.find(({ fields }) => fields.some(({ name }) => Object.hasOwn(shortcut.answers, name)));
		return all.map((question) => (question === first ? { ...question, shortcut } : question));
	}, questions);

/** Whoever asks it all day reads what explains a question when they want to: guidance and examples are behind its fold. */
function folded({ guidance, help, fields, ...question }: Question): Question {
	const examples = fields.flatMap(({ categories = [] }) =>
		categories.flatMap(({ label, hint }) => (hint ? interpolate(EXAMPLE, { label, hint }) : []))
	);
	const paragraphs = [guidance, help, ...examples].filter((text) => text !== undefined);
	return {
		...question,
		...(paragraphs.length > 0 && {
			help: paragraphs.reduce((before, text) => interpolate(PARAGRAPHS, { before, text }))
		}),
		fields: fields.map(withoutHints)
	};
}

const EXAMPLE: LocalizedText = { zh: '{label}：{hint}', en: '{label}: {hint}' };
const PARAGRAPHS: LocalizedText = { zh: '{before}\n\n{text}', en: '{before}\n\n{text}' };

const withoutHints = ({ categories, ...field }: Field): Field => ({
	...field,
	...(categories && { categories: categories.map(({ hint: _hint, ...category }) => category) })
});

function withCondition(conditions: (Condition | undefined)[]): { askedWhen?: Condition } {
	const all = conditions.filter((condition) => condition !== undefined);
	if (all.length === 0) return {};
	return { askedWhen: all.length === 1 ? all[0] : { all } };
}
