import { describe, expect, it } from 'vitest';
import { fieldErrors, progressOf, toResponse } from '../../../src/lib/engine/index';
import { validateForm } from '../../../src/lib/engine/validate/validate-step';
import { withGroupedPages } from '../../../src/lib/engine/model/grouped-pages';
import { isRepeated } from '../../../src/lib/engine/model/types';
import { FOLDERS } from '../../../src/lib/questionnaires/registry';
import { census2020Short } from '../../../src/lib/questionnaires/registry';
import { draftFrom } from '../../../tools/rehearsal/draft-from';
import { generateHousehold } from '../../../tools/rehearsal/household';
import { createRandom } from '../../../tools/rehearsal/random';
import { checkContext2020, resolvedIn2020 } from '../../support/round-2020';
import { checkShortForm } from '../../support/short-form-checks';

const together = withGroupedPages(census2020Short);
const households = Array.from({ length: 60 }, (_, at) =>
	generateHousehold(
		createRandom(400 + at),
		{ block: '450304001001001', household: String(at + 1).padStart(3, '0') },
		checkContext2020
	)
);

describe('the pages of an interviewer', () => {
	it('ask the same of every household, and find the same, on fewer pages', () => {
		for (const response of households) {
			const draft = { ...draftFrom(census2020Short, response), rostersDone: ['present', 'absent'] };
			const [one, other] = [census2020Short, together].map((form) =>
				resolvedIn2020(form, draft, { '@interviewer': '1' })
			) as [ReturnType<typeof resolvedIn2020>, ReturnType<typeof resolvedIn2020>];
			expect(toResponse(other)).toEqual(toResponse(one));
			expect(progressOf(other).complete).toBe(true);
			const findings = [one, other].map((form) =>
				validateForm(form, checkShortForm as never).open.map(({ key }) => key)
			);
			expect(findings[1]).toEqual(findings[0]);
			expect(progressOf(other).steps.length).toBeLessThan(progressOf(one).steps.length / 2 + 4);
		}
	});

	it('miss the same while something is not answered', () => {
		for (const response of households.slice(0, 20)) {
			const draft = draftFrom(census2020Short, response);
			const lists = {
				...draft.lists,
				persons: (draft.lists.persons ?? []).map((entry) => ({ ...entry, answers: { D1: entry.answers.D1 ?? '' } }))
			};
			const missing = (form: typeof census2020Short) =>
				resolvedIn2020(form, { ...draft, lists }, { '@interviewer': '1' }).instances.flatMap(({ steps }) =>
					steps.flatMap((step) => step.missing)
				);
			expect(missing(together)).toEqual(missing(census2020Short));
		}
	});

	it('explain a question behind its fold, examples too, and keep the codes that can be chosen', () => {
		const asked = together.sections.flatMap(({ steps }) => steps).flatMap(({ questions }) => questions);
		const relation = asked.find(({ code }) => code === 'D2');
		expect(relation?.guidance).toBeUndefined();
		expect(relation?.help?.zh).toMatch(/^是和户主的关系/);
		expect(relation?.help?.zh).toContain('媳婿：儿媳或女婿');
		expect(relation?.fields[0]?.categories?.map(({ code }) => code)).toEqual('0123456789'.split(''));
	});

	it('offer with one press only answers that are asked there, each of which the press says', () => {
		for (const { definition } of FOLDERS)
			for (const section of withGroupedPages(definition).sections)
				for (const { questions } of section.steps)
					for (const { shortcut } of questions) {
						const fields = questions.flatMap((question) => question.fields);
						for (const [name, value] of Object.entries(shortcut?.answers ?? {}))
							expect(
								fieldErrors(
									fields.filter((field) => field.name === name),
									{ [name]: value }
								)
							).toEqual({});
						for (const name of Object.keys(shortcut?.answers ?? {}))
							expect(fields.map((field) => field.name)).toContain(name);
					}
		const household = together.sections[0]?.steps.flatMap(({ questions }) => questions);
		expect(household?.find(({ shortcut }) => shortcut)?.code).toBe('H3');
	});

	it('name steps that there are, in the order in which they are asked, and no list of names', () => {
		for (const { definition } of FOLDERS)
			for (const section of definition.sections)
				for (const { steps } of section.atTheDoor ?? []) {
					const ids = section.steps.map(({ id }) => id);
					const at = ids.indexOf(steps[0] ?? '');
					expect(ids.slice(at, at + steps.length), `${definition.id}/${section.id}`).toEqual(steps);
					const kinds = section.steps.filter(({ id }) => steps.includes(id)).map(({ kind }) => kind ?? 'questions');
					// A count of lists is confirmed by the signature, and stands alone.
					const kind = kinds.length === 1 && kinds[0] === 'rosterCount' ? 'rosterCount' : 'questions';
					expect(new Set(kinds), isRepeated(section) ? section.list : section.id).toEqual(new Set([kind]));
				}
	});
});
