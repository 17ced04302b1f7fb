import { describe, expect, it } from 'vitest';
import { withCounts } from '../../../src/lib/engine/resolve/counts';
import { emptyDraft, type Answers } from '../../../src/lib/engine/model/draft';
import { withGroupedPages } from '../../../src/lib/engine/model/grouped-pages';
import { doorView } from '../../../src/lib/interview/door-view';
import { census2020Short } from '../../../src/lib/questionnaires/registry';
import { idNumberFor } from '../../support/households';
import { resolvedIn2020 } from '../../support/round-2020';
import { checkShortForm } from '../../support/short-form-checks';

const AT = { section: 'persons', entry: 'p1', step: 'D2' };
const formWith = (answers: Answers) => {
	const entry = { id: 'p1', group: 'present', answers: { D1: '张试点', ...answers } };
	const home = { H1: '1', 'H3.male': '0', 'H3.female': '0', 'H4.male': '0', 'H4.female': '0', H5: '5' };
	const draft = { ...emptyDraft('census-2020-short'), household: home, lists: { persons: [entry] } };
	return resolvedIn2020(
		withGroupedPages(census2020Short),
		{ ...draft, rostersDone: ['present', 'absent'] },
		{ '@interviewer': '1' }
	);
};
const asked = (answers: Answers) => {
	const model = { form: formWith(answers), check: checkShortForm as never, areaLabel: () => undefined, revision: 0 };
	const page = doorView(model, AT, false);
	return { codes: page?.questions.map(({ code }) => code), proposed: page?.proposed };
};

const homeView = (facts: Record<string, string>) => {
	const form = resolvedIn2020(withGroupedPages(census2020Short), emptyDraft('census-2020-short'), {
		'@interviewer': '1',
		...facts
	});
	const model = { form, check: checkShortForm as never, areaLabel: () => undefined, revision: 0 };
	return doorView(model, { section: 'household', step: 'H1' }, false);
};

describe('a page of several items', () => {
	it('has a heading of its own, unless one is left: then it says what that one asks', () => {
		expect(homeView({})?.heading?.zh).toBe('这一户和住房');
		const deaths = homeView({ '@allDeceased': '1' });
		expect(deaths?.questions.map(({ code }) => code)).toEqual(['H4']);
		expect(deaths?.heading).toBeUndefined();
	});
});

describe('a page of one person at the door', () => {
	it('asks schooling once the ID number on it says an age for it, and keeps sex and birth as proposals', () => {
		expect(asked({}).codes).not.toContain('D11');
		const { codes, proposed } = asked({ D3: idNumberFor('1984-03', '1') });
		expect(codes).toContain('D11');
		expect(proposed).toEqual({ D4: '1', D5: '1984-03' });
	});

	it('asks no schooling of a newborn, whatever its number', () => {
		expect(asked({ D3: idNumberFor('2020-05', '1') }).codes).not.toContain('D11');
	});

	it('never asks how many people are on the lists: the signature confirms the counts of the lists as they are', () => {
		const form = formWith({});
		expect(form.instances.flatMap(({ steps }) => steps).map(({ step }) => step.id)).not.toContain('H2');
		expect(withCounts(form).household).toMatchObject({ 'H2.present': '1', 'H2.absent': '0' });
		const nobody = { ...form.draft, lists: {} };
		expect(withCounts({ definition: form.definition, draft: nobody })).toBe(nobody);
	});
});
