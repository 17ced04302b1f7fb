import { describe, expect, it } from 'vitest';
import { progressOf, toResponse } from '../../../src/lib/engine/index';
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

	it('name steps that there are, in the order in which they are asked, and no list of names', () => {
		for (const { definition } of FOLDERS)
			for (const section of definition.sections)
				for (const { steps } of section.atTheDoor ?? []) {
					const ids = section.steps.map(({ id }) => id);
					const at = ids.indexOf(steps[0] ?? '');
					expect(ids.slice(at, at + steps.length), `${definition.id}/${section.id}`).toEqual(steps);
					const kinds = section.steps.filter(({ id }) => steps.includes(id)).map(({ kind }) => kind ?? 'questions');
					expect(new Set(kinds), isRepeated(section) ? section.list : section.id).toEqual(new Set(['questions']));
				}
	});
});
