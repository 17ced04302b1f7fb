import { describe, expect, it } from 'vitest';
import { progressOf, toResponse } from '../../../src/lib/engine/index';
import type { Draft } from '../../../src/lib/engine/model/draft';
import type { Facts } from '../../../src/lib/engine/model/condition';
import { census2020Foreign } from '../../../src/lib/questionnaires/census-2020-foreign/index';
import { census2020Long } from '../../../src/lib/questionnaires/census-2020-long/index';
import { census2020Short } from '../../../src/lib/questionnaires/registry';
import { draftFrom } from '../../../tools/rehearsal/draft-from';
import { foreignForm } from '../../support/foreign-households';
import { deceasedHousehold, household } from '../../support/households';
import { longForm, oldCoupleWithSon } from '../../support/long-households';
import { checkLongForm } from '../../support/long-form-checks';
import { resolvedIn2020 } from '../../support/round-2020';
import { checkShortForm } from '../../support/short-form-checks';

const shortForm = (draft: Draft, facts: Facts = {}) => resolvedIn2020(census2020Short, draft, facts);
const steps = (form: ReturnType<typeof shortForm>): string[] => progressOf(form).steps.map(({ ref }) => ref.step);

describe('a household all of whose members have died (999)', () => {
	const deceased = deceasedHousehold();
	const draft = draftFrom(census2020Short, deceased);

	it('is asked by an interviewer for its deaths alone', () => {
		const form = shortForm(draft, { '@allDeceased': '1' });
		expect(steps(form)).toEqual(['H4', 'who', 'when', 'ethnicGroup', 'education', 'marital']);
		expect(progressOf(form)).toMatchObject({ complete: true, stopped: false });
	});

	it('has nothing else in its response, and passes every check', () => {
		const response = toResponse(shortForm(draft, { '@allDeceased': '1' }));
		expect(Object.keys(response).sort()).toEqual(['H4', 'deaths', 'persons', 'questionnaire']);
		expect(checkShortForm({ ...response, householdNumber: '999' } as typeof response)).toEqual([]);
	});

	it('is not what residents are asked: they name who lives here first', () => {
		expect(steps(shortForm(draft))).toEqual(expect.arrayContaining(['gate', 'H1', 'present', 'H2']));
	});
});

describe('a household with members from elsewhere', () => {
	const draft = draftFrom(census2020Short, household({ hasForeignMembers: true }));

	it('stops a resident, and no interviewer', () => {
		expect(progressOf(shortForm(draft)).stop?.id).toBe('foreign');
		expect(progressOf(shortForm(draft, { '@interviewer': '1' })).stopped).toBe(false);
	});
});

describe('a mixed household at the door', () => {
	const MIXED = { '@interviewer': '1', '@mixed': '1' };
	const draft = draftFrom(census2020Short, household());
	const relationOf = (facts: Facts) =>
		shortForm(draft, facts).instances.find(({ entry }) => entry?.id === 'p1')?.answers.D2;

	it('has its householder on the short form, unless they come from elsewhere', () => {
		expect(relationOf(MIXED)).toBe('0');
		expect(relationOf({ ...MIXED, '@householderElsewhere': '1' })).toBeUndefined();
		const { D2: _, ...answers } = draft.lists.persons?.[0]?.answers ?? {};
		const unsaid = { ...draft, lists: { ...draft.lists, persons: [{ id: 'p1', group: 'present', answers }] } };
		expect(steps(shortForm(unsaid, MIXED))).not.toContain('D2');
		expect(steps(shortForm(unsaid, { ...MIXED, '@householderElsewhere': '1' }))).toContain('D2');
	});

	it('is asked on neither form whether it is one: the first page of the visit has said so', () => {
		const said = (facts: Facts) =>
			(toResponse(shortForm(draft, facts)) as { hasForeignMembers?: boolean }).hasForeignMembers;
		expect(steps(shortForm(draft, { '@interviewer': '1' }))).not.toContain('gate');
		expect([said({ '@interviewer': '1' }), said(MIXED)]).toEqual([false, true]);
		const foreign = (facts: Facts) =>
			resolvedIn2020(census2020Foreign, draftFrom(census2020Foreign, foreignForm()), facts);
		expect(steps(foreign(MIXED))).not.toContain('mixed');
		expect(toResponse(foreign(MIXED))).toMatchObject({ mixed: true });
	});
});

describe('a proxy', () => {
	const draft = draftFrom(census2020Short, household());
	const withoutNumbers = {
		...draft,
		lists: {
			...draft.lists,
			persons: (draft.lists.persons ?? []).map((entry) => {
				const { D3: _, noIdNumber: __, ...answers } = entry.answers;
				return { ...entry, answers };
			})
		}
	};

	it('is asked for no ID number, and the form is whole without', () => {
		expect(steps(shortForm(draft))).toContain('D3');
		const form = shortForm(withoutNumbers, { '@interviewer': '1', '@proxy': '1' });
		expect(steps(form)).not.toContain('D3');
		expect(progressOf(form).complete).toBe(true);
		expect(JSON.stringify(toResponse(shortForm(draft, { '@proxy': '1' })))).not.toMatch(/D3/);
	});
});

describe('a proxy for a household that is drawn', () => {
	const PRIVATE = ['C22', 'C23', 'C24', 'C25', 'C26', 'C27', 'C28', 'C29'];
	const draft = { ...draftFrom(census2020Long, longForm(oldCoupleWithSon())), rostersDone: ['present', 'absent'] };
	const long = (facts: Facts) => resolvedIn2020(census2020Long, draft, facts);

	it('gives nothing about livelihood, marriage, births and health, and the form is whole without', () => {
		const asked = (facts: Facts) => steps(long(facts)).filter((step) => PRIVATE.some((code) => step.startsWith(code)));
		expect(asked({}).length).toBeGreaterThan(10);
		expect(asked({ '@proxy': '1' })).toEqual([]);
		expect(progressOf(long({ '@proxy': '1' })).complete).toBe(true);
		const { persons } = toResponse(long({ '@proxy': '1' })) as unknown as { persons: Record<string, unknown>[] };
		expect(persons.flatMap((person) => PRIVATE.filter((code) => person[code] !== undefined))).toEqual([]);
	});

	it('is not blamed by any check for what nobody was asked', () => {
		const response = { ...toResponse(long({ '@proxy': '1' })), block: '450304001001001', householdNumber: '007' };
		expect(checkLongForm(response as never).filter(({ missing }) => !missing)).toEqual([]);
	});
});

describe('an interviewer', () => {
	it('is not told to wait for the enumerator where nobody is on the lists', () => {
		const draft = { ...draftFrom(census2020Short, household()), lists: {} };
		const nobody = { ...draft, household: { ...draft.household, nobody: '2' }, rostersDone: ['present', 'absent'] };
		expect(progressOf(shortForm(nobody)).stop?.id).toBe('nobody');
		expect(progressOf(shortForm(nobody, { '@interviewer': '1' })).stopped).toBe(false);
	});
});

describe('the long form', () => {
	const asked = (facts: Facts = {}): string[] => {
		const form = resolvedIn2020(census2020Long, draftFrom(census2020Long, longForm()), facts);
		return progressOf(form)
			.steps.filter(({ ref }) => ref.entry === 'p1')
			.map(({ ref }) => ref.step);
	};

	it('asks those who left for the kind of place of their hukou, or everybody where the threshold says so', () => {
		expect(asked()).not.toContain('C11');
		expect(asked({ '@L09.all': '1' })).toContain('C11');
	});

	it('asks nobody at the door for the codes of industry and occupation', () => {
		expect(asked()).not.toContain('coding');
		expect(asked({ '@coding': '1' })).toContain('coding');
	});

	it('asks for as many births of one year as the threshold says', () => {
		const baby = { code: '2', births: [{ month: 3, sex: '1' }] };
		const draft = draftFrom(census2020Long, longForm(household(), [{}, { C27: baby }]));
		const places = (extra: string): string[] => {
			const form = resolvedIn2020(census2020Long, draft, { '@F13.extra': extra });
			const page = form.instances.flatMap(({ steps: each }) => each).find(({ step }) => step.id === 'C27');
			return page?.asked.filter((name) => name.endsWith('.month')) ?? [];
		};
		expect(places('0')).toEqual(['C27.births.1.month']);
		expect(places('1')).toEqual(['C27.births.1.month', 'C27.births.2.month']);
	});
});
