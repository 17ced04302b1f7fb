import { describe, expect, it } from 'vitest';
import { storedNonresponse, type Nonresponse } from '../../../src/lib/engine/model/nonresponse';
import { asStored, withAnswer } from '../../../src/lib/engine/changes/typed-answer';
import { progressOf, summaryOf, toResponse, type ResolvedForm } from '../../../src/lib/engine/index';
import type { Draft } from '../../../src/lib/engine/model/draft';
import { withGroupedPages } from '../../../src/lib/engine/model/grouped-pages';
import { isRepeated } from '../../../src/lib/engine/model/types';
import { validateForm } from '../../../src/lib/engine/validate/validate-step';
import { census2020Short } from '../../../src/lib/questionnaires/registry';
import { draftFrom } from '../../../tools/rehearsal/draft-from';
import { generateHousehold } from '../../../tools/rehearsal/household';
import { createRandom } from '../../../tools/rehearsal/random';
import { household, person } from '../../support/households';
import { checkContext2020, resolvedIn2020 } from '../../support/round-2020';
import { checkShortForm } from '../../support/short-form-checks';

/** A wife from another county who has been here for two years. */
const couple = household({
	persons: [person(), person({ D2: '1', D4: '2', D8: { code: '4', area: '430102' }, D9: '5', D10: '5' })]
});
const whole = (response: Parameters<typeof draftFrom>[1]): Draft => ({
	...draftFrom(census2020Short, response),
	rostersDone: ['present', 'absent']
});

/** The draft in which nobody knows (or somebody refuses) an item of the person at a place on the list. */
function saying(draft: Draft, field: string, at = 1, kind: Nonresponse = 'unknown'): Draft {
	const persons = (draft.lists.persons ?? []).map((entry, place) =>
		place === at ? { ...entry, answers: { ...entry.answers, [field]: storedNonresponse(kind) } } : entry
	);
	return { ...draft, lists: { ...draft.lists, persons } };
}
const atTheDoor = (draft: Draft, mayLack: string, definition = census2020Short): ResolvedForm =>
	resolvedIn2020(definition, draft, { '@interviewer': '1', '@nonresponse': mayLack });
const open = (form: ResolvedForm) => validateForm(form, checkShortForm as never).open.map(({ key }) => key);
const secondOf = (form: ResolvedForm) =>
	(toResponse(form) as unknown as { persons: Record<string, unknown>[] }).persons[1];

describe('an item that may stay without an answer at the door', () => {
	it('is no answer, is not missing, and is told apart in the response', () => {
		const form = atTheDoor(saying(whole(couple), 'D10', 1, 'refused'), 'D10');
		expect(progressOf(form).complete).toBe(true);
		expect(secondOf(form)).toMatchObject({ nonresponse: { D10: 'refused' } });
		expect(secondOf(form)).not.toHaveProperty('D10');
		expect(open(form)).toEqual([]);
		expect(checkShortForm(toResponse(form))).toEqual([]);
	});

	it('is missing as ever where the office does not allow it, and on a form that a resident fills in', () => {
		for (const form of [
			atTheDoor(saying(whole(couple), 'D10'), 'D11 D12'),
			resolvedIn2020(census2020Short, saying(whole(couple), 'D10'))
		]) {
			expect(progressOf(form).complete).toBe(false);
			expect(secondOf(form)).not.toHaveProperty('nonresponse');
			expect(checkShortForm(toResponse(form)).map(({ items }) => items)).toContainEqual(['D9', 'D10']);
		}
	});

	it('leaves open what depends on it: without a place of registration nobody can say since when somebody left it', () => {
		const form = atTheDoor(saying(whole(couple), 'D8.code'), 'D8');
		expect(progressOf(form).complete).toBe(true);
		expect(secondOf(form)).toMatchObject({ nonresponse: { D8: 'unknown', D9: 'unknown', D10: 'unknown' } });
		expect(secondOf(form)).not.toHaveProperty('D8');
		expect(checkShortForm(toResponse(form))).toEqual([]);
	});

	it('is read back where its answer would stand', () => {
		const [, , second] = summaryOf(atTheDoor(saying(whole(couple), 'D10'), 'D10'))
			.filter(({ items }) => items.length > 0)
			.slice(-3);
		expect(second?.items.find(({ question }) => question.code === 'D10')).toMatchObject({ nonresponse: 'unknown' });
	});

	it('excuses nothing but itself: what else is missing, of the person or of another, is found', () => {
		const draft = saying(whole(couple), 'D10');
		const { D11: _, ...answers } = draft.lists.persons?.[1]?.answers ?? {};
		const lacking = {
			...draft,
			lists: {
				persons: [
					...(draft.lists.persons ?? []).slice(0, 1),
					{ ...draft.lists.persons?.[1], id: 'p2', group: 'present', answers }
				]
			}
		};
		expect(progressOf(atTheDoor(lacking, 'D10')).complete).toBe(false);
		const response = toResponse(atTheDoor(saying(whole(couple), 'D10'), 'D10'));
		const [first, second] = (response as unknown as { persons: object[] }).persons;
		const swapped = {
			...response,
			persons: [
				{ ...first, nonresponse: { D10: 'unknown' } },
				{ ...second, nonresponse: undefined }
			]
		};
		expect(checkShortForm(swapped as never).map(({ at }) => at?.index)).toEqual([1]);
	});
});

describe('"does not know" in a draft', () => {
	it('is kept as it was said whatever the type of the item, and taken back by an answer', () => {
		const fields =
			census2020Short.sections
				.filter(isRepeated)[0]
				?.steps.flatMap(({ questions }) => questions.flatMap((each) => each.fields)) ?? [];
		for (const field of fields) expect(asStored(field, '?unknown')).toBe('?unknown');
		const form = atTheDoor(whole(couple), 'D11');
		const education = fields.find(({ name }) => name === 'D11');
		const at = { section: 'persons', entry: 'p2', field: 'D11' };
		const said = form.with(withAnswer(form, at, education as never, '?refused'));
		expect(secondOf(said)).toMatchObject({ nonresponse: { D11: 'refused' } });
		expect(secondOf(said.with(withAnswer(said, at, education as never, '6')))).not.toHaveProperty('nonresponse');
	});
});

describe('generated households in which an item is not known', () => {
	const ITEMS = [['D6', 'D6'], ['D8', 'D8.code'], ['D9', 'D9'], ['D10', 'D10'], ['D11', 'D11'], ['D12', 'D12']] as const; // prettier-ignore
	const together = withGroupedPages(census2020Short);

	it('are complete with every item, find nothing that they did not find before, and say the same on grouped pages', () => {
		for (let at = 0; at < 25; at += 1) {
			const place = { block: '450304001001001', household: String(at + 1).padStart(3, '0') };
			const draft = whole(generateHousehold(createRandom(900 + at), place, checkContext2020));
			const before = open(atTheDoor(draft, ''));
			for (const [code, field] of ITEMS) {
				const form = atTheDoor(saying(draft, field, 0), code);
				expect(progressOf(form).complete, code).toBe(true);
				expect(
					open(form).filter((key) => !before.includes(key)),
					code
				).toEqual([]);
				expect(
					checkShortForm(toResponse(form)).filter(({ missing }) => missing),
					code
				).toEqual([]);
				expect(toResponse(atTheDoor(saying(draft, field, 0), code, together))).toEqual(toResponse(form));
			}
		}
	});
});
