import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import { describe, expect, it } from 'vitest';
import { checkShortForm } from '../../support/short-form-checks';
import { emptyDraft, type Answers, type Draft } from '../../../src/lib/engine/model/draft';
import {
	addEntry,
	applyAnswers,
	answersOf,
	freshEntryId,
	hubOf,
	progressOf,
	stepAfter,
	stepAt,
	summaryOf,
	toResponse,
	type StepRef
} from '../../../src/lib/engine/index';
import { validateForm, validateStep, type CheckFunction } from '../../../src/lib/engine/validate/validate-step';
import { census2020Short as shortForm } from '../../../src/lib/questionnaires/registry';
import { household as responseOf, idNumberFor } from '../../support/households';
import { draftOf as draftOfResponse } from '../../../tools/rehearsal/draft-of';
import { applyBatch } from '../../../src/lib/engine/changes/apply-changes';
import { changesOfStep } from '../../../src/lib/engine/changes/changes-of-step';
import { isReady } from '../../../src/lib/engine/changes/ready';
import { withRevisits } from '../../../src/lib/engine/changes/revisit';
import { checkContext2020, resolvedIn2020 as resolved } from '../../support/round-2020';

const check: CheckFunction = (response) => checkShortForm(response, checkContext2020);

const HOME: Answers = {
	hasForeignMembers: '2',
	H1: '1',
	'H3.male': '0',
	'H3.female': '0',
	'H4.male': '0',
	'H4.female': '0',
	H5: '1',
	H6: '92',
	H7: '3'
};

const add = (draft: Draft, group: string, name: string): Draft =>
	addEntry(resolved(shortForm, draft), {
		list: 'persons',
		group: group,
		name: name,
		id: freshEntryId(resolved(shortForm, draft), 'persons')
	});

/** A draft of one household with these people, its lists and counts confirmed; `answers` by entry. */
function household(home: Answers, people: Record<string, string>, answers: Record<string, Answers> = {}): Draft {
	const listed = Object.entries(people).reduce(
		(draft, [name, group]) => add(draft, group, name),
		emptyDraft(shortForm.id)
	);
	const counted = { 'H2.present': count(people, 'present'), 'H2.absent': count(people, 'absent') };
	const draft: Draft = { ...listed, household: { ...HOME, ...home, ...counted }, rostersDone: ['present', 'absent'] };
	return Object.entries(answers).reduce<Draft>(
		(done, [entry, given]) =>
			applyAnswers(
				shortForm,
				done,
				{ section: entry.startsWith('p') ? 'persons' : 'deaths', step: 'any', entry },
				given
			),
		draft
	);
}

const count = (people: Record<string, string>, group: string): string =>
	String(Object.values(people).filter((each) => each === group).length);

const steps = (draft: Draft, entry?: string): string[] =>
	progressOf(resolved(shortForm, draft)).steps.flatMap(({ ref }) => (ref.entry === entry ? [ref.step] : []));

const born = (D5: string) => steps(household({}, { 宁小满: 'present' }, { p1: { D5 } }), 'p1');

describe('a household of three', () => {
	const script: Record<string, Answers> = {
		gate: { hasForeignMembers: '2' },
		H1: { H1: '1' },
		H3: { 'H3.male': '0', 'H3.female': '0' },
		H4: { 'H4.male': '0', 'H4.female': '1' },
		H5: { H5: '1' },
		home: { H6: '92', H7: '3' },
		present: {},
		absent: {},
		H2: { 'H2.present': '2', 'H2.absent': '1' },
		'p1.D3': { D3: idNumberFor('1980-01', '1') },
		'p1.D4D5': { D4: '1', 'D5.year': '1980', 'D5.month': '1' },
		'p1.D6': { D6: '01' },
		'p1.D8': { 'D8.code': '1' },
		'p1.D11': { D11: '5' },
		'p2.D2': { D2: '1' },
		'p2.D3': { D3: idNumberFor('1982-06', '2') },
		'p2.D4D5': { D4: '2', D5: '1982-06' },
		'p2.D6': { D6: '08' },
		'p2.D8': { 'D8.code': '4', 'D8.area': '430102' },
		'p2.D9': { D9: '8' },
		'p2.D10': { D10: '0' },
		'p2.D11': { D11: '6' },
		'p3.D2': { D2: '2' },
		'p3.D3': { D3: idNumberFor('2001-09', '1') },
		'p3.D4D5': { D4: '1', D5: '2001-09' },
		'p3.D6': { D6: '08' },
		'p3.D7': { 'D7.code': '5', 'D7.area': '440106' },
		'p3.D9': { D9: '4' },
		'p3.D10': { D10: '1' },
		'p3.D11': { D11: '7' },
		'f1.who': { name: '宁阿婆', idNumber: idNumberFor('1936-03', '2') },
		'f1.when': { birth: '1936-03', death: '2020-02' },
		'f1.ethnicGroup': { ethnicGroup: '08' },
		'f1.education': { education: '3' },
		'f1.marital': { marital: '4' }
	};
	const keyOf = ({ entry, step }: StepRef): string => (entry ? `${entry}.${step}` : step);

	/** Presses "next" from the first page until the form has no more. */
	function fillIn(): { draft: Draft; asked: string[] } {
		let draft = add(add(add(emptyDraft(shortForm.id), 'present', '宁建国'), 'present', '陆小燕'), 'absent', '宁明');
		const asked: string[] = [];
		for (
			let next = progressOf(resolved(shortForm, draft)).next;
			next;
			next = stepAfter(resolved(shortForm, draft), next)
		) {
			const answers = script[keyOf(next)];
			if (!answers) throw new Error(`The form asks ${keyOf(next)}, for which the script of this test has no answer.`);
			asked.push(keyOf(next));
			const judgement = validateStep(resolved(shortForm, draft), next, answers, check);
			expect([keyOf(next), judgement.saved, judgement.errors, judgement.soft]).toEqual([keyOf(next), true, [], []]);
			draft = judgement.form.draft;
		}
		return { draft, asked };
	}

	const { draft, asked } = fillIn();

	it('is asked each page once, in the order of the form, from the gate to the last death record', () => {
		expect(asked).toEqual(Object.keys(script));
	});

	it('is then complete, with nothing left to look at', () => {
		expect(progressOf(resolved(shortForm, draft))).toMatchObject({ complete: true, stopped: false });
		expect(validateForm(resolved(shortForm, draft), check)).toEqual({ open: [], hard: 0, soft: 0, toVerify: [] });
		expect(new Set(hubOf(resolved(shortForm, draft)).map(({ state }) => state))).toEqual(new Set(['complete']));
	});

	it('is the JSON of the form', () => {
		expect(toResponse<HouseholdResponse>(resolved(shortForm, draft))).toMatchObject({
			questionnaire: 'census-2020-short',
			hasForeignMembers: false,
			H1: '1',
			H2: { present: 2, absent: 1 },
			H3: { male: 0, female: 0 },
			H4: { male: 0, female: 1 },
			H5: '1',
			H6: 92,
			H7: 3,
			persons: [
				{
					D1: '宁建国',
					D2: '0',
					D4: '1',
					D5: '1980-01',
					D6: '01',
					D7: { code: '1' },
					D8: { code: '1' },
					D9: '1',
					D11: '5',
					D12: '1'
				},
				{
					D1: '陆小燕',
					D2: '1',
					D5: '1982-06',
					D7: { code: '1' },
					D8: { code: '4', area: '430102' },
					D9: '8',
					D10: '0'
				},
				{ D1: '宁明', D2: '2', D7: { code: '5', area: '440106' }, D8: { code: '1' }, D9: '4', D10: '1', D11: '7' }
			],
			deaths: [
				{
					name: '宁阿婆',
					sex: '2',
					birth: '1936-03',
					death: '2020-02',
					ethnicGroup: '08',
					education: '3',
					marital: '4'
				}
			]
		});
	});

	it('has a row on the hub for the household, the list, each person and each death, which is said to be one', () => {
		const rows = hubOf(resolved(shortForm, draft));
		expect(rows.filter(({ isCounted }) => isCounted).map(({ id, title }) => [id, title.zh])).toEqual([
			['f1', '去世的家人（女）']
		]);
		expect(rows.map(({ id, name }) => [id, name])).toEqual([
			['household', undefined],
			['people', undefined],
			['p1', '宁建国'],
			['p2', '陆小燕'],
			['p3', '宁明'],
			['f1', '宁阿婆']
		]);
	});

	it('has on its summary what followed by itself', () => {
		const automatic = summaryOf(resolved(shortForm, draft)).flatMap(({ id, items }) =>
			items.filter((item) => item.automatic).map(({ field }) => `${id}.${field.name}`)
		);
		expect(automatic).toEqual([
			'p1.D2',
			'p1.D7.code',
			'p1.D9',
			'p1.D12',
			'p2.D7.code',
			'p2.D12',
			'p3.D8.code',
			'p3.D12',
			'f1.sex'
		]);
	});
});

describe('universes of a person', () => {
	it('D11 is asked of those born by October 2017', () => {
		expect([born('2017-10').includes('D11'), born('2017-11').includes('D11')]).toEqual([true, false]);
	});

	it('D12 is asked of those born by October 2005', () => {
		expect([born('2005-10').includes('D12'), born('2005-11').includes('D12')]).toEqual([true, false]);
	});

	const present = (answers: Answers) => steps(household({}, { 宁小满: 'present' }, { p1: answers }), 'p1');
	const absent = (answers: Answers) => steps(household({}, { 宁小满: 'absent' }, { p1: answers }), 'p1');

	it('who slept here is asked for the hukou and not for the residence', () => {
		expect(present({}).filter((step) => ['D7', 'D8'].includes(step))).toEqual(['D8']);
	});

	it('who was away is asked for the residence and not for the hukou, and never offered "here"', () => {
		expect(absent({}).filter((step) => ['D7', 'D8'].includes(step))).toEqual(['D7']);
		const view = stepAt(resolved(shortForm, household({}, { 宁小满: 'absent' })), {
			section: 'persons',
			step: 'D7',
			entry: 'p1'
		});
		expect(view?.questions[0]?.fields[0]?.categories?.map(({ code }) => code)).toEqual(['2', '3', '4', '5', '6', '7']);
	});

	it('a pending hukou skips since when and why, and takes earlier answers to them off the form', () => {
		const answers = { 'D8.code': '5', D9: '4', D10: '0' };
		expect(present(answers).filter((step) => ['D9', 'D10'].includes(step))).toEqual([]);
		const [person] = toResponse<HouseholdResponse>(
			resolved(shortForm, household({}, { 宁小满: 'present' }, { p1: answers }))
		).persons;
		expect(person).toEqual({ D1: '宁小满', D2: '0', D7: { code: '1' }, D8: { code: '5' } });
	});

	it('hukou here and living here, or in another block of the committee, is "has not left" by itself', () => {
		const d9 = (group: string, answers: Answers) =>
			answersOf(resolved(shortForm, household({}, { 宁小满: group }, { p1: answers })), 'p1')?.D9;
		expect(d9('present', { 'D8.code': '1' })).toBe('1');
		expect(d9('absent', { 'D7.code': '2' })).toBe('1');
		expect(d9('absent', { 'D7.code': '3' })).toBeUndefined();
		expect(d9('present', { 'D8.code': '2' })).toBeUndefined();
	});

	it('everybody else is asked since when, without "has not left", and then why', () => {
		for (const path of [present({ 'D8.code': '2', D9: '2' }), absent({ 'D7.code': '7', D9: '9' })]) {
			expect(path.filter((step) => ['D9', 'D10'].includes(step))).toEqual(['D9', 'D10']);
		}
		const view = stepAt(resolved(shortForm, household({}, { 宁小满: 'absent' }, { p1: { 'D7.code': '3' } })), {
			section: 'persons',
			step: 'D9',
			entry: 'p1'
		});
		expect(view?.questions[0]?.fields[0]?.categories?.[0]?.code).toBe('2');
	});

	it('in a collective household everybody but the first is "other" by themselves', () => {
		const draft = household({ H1: '2' }, { 宁小满: 'present', 陆小燕: 'present' });
		const relation = (id: string) => answersOf(resolved(shortForm, draft), id)?.D2;
		expect([relation('p1'), relation('p2')]).toEqual(['0', '9']);
		expect(steps(draft, 'p2')).not.toContain('D2');
	});

	it('somebody without an ID number goes on with the reason', () => {
		const ref = { section: 'persons', step: 'D3', entry: 'p1' };
		const draft = household({}, { 未取名: 'present' });
		expect(validateStep(resolved(shortForm, draft), ref, { D3: '' }, check).errors.map(({ field }) => field)).toEqual([
			'D3'
		]);
		const {
			form: { draft: saved }
		} = validateStep(resolved(shortForm, draft), ref, { D3: '', noIdNumber: 'newborn' }, check);
		expect(toResponse<HouseholdResponse>(resolved(shortForm, saved)).persons[0]).toMatchObject({
			noIdNumber: 'newborn'
		});
	});

	it('sex and birth are proposed from the ID number', () => {
		const draft = household({}, { 宁小满: 'present' }, { p1: { D3: '45030419900307001X' } });
		expect(stepAt(resolved(shortForm, draft), { section: 'persons', step: 'D4D5', entry: 'p1' })?.proposed).toEqual({
			D4: '1',
			D5: '1990-03'
		});
	});

	it('pages about a person say the name', () => {
		const draft = household({}, { 宁小满: 'present' });
		expect(stepAt(resolved(shortForm, draft), { section: 'persons', step: 'D8', entry: 'p1' })?.pipes.name).toBe(
			'宁小满'
		);
	});
});

describe('universes of the household', () => {
	it.each(['2', '3', '4', '5'])('dwelling type %s skips floor area and rooms, and drops them from the form', (H5) => {
		const draft = household({ H5 }, { 宁小满: 'present' });
		expect(steps(draft)).not.toContain('home');
		expect(toResponse<HouseholdResponse>(resolved(shortForm, draft))).not.toHaveProperty('H6');
		expect(draft.household.H6).toBe('92');
	});

	it('members from Hong Kong, Macao, Taiwan or abroad stop the form', () => {
		const draft = household({ hasForeignMembers: '1' }, { 宁小满: 'present' });
		expect(progressOf(resolved(shortForm, draft))).toMatchObject({ stopped: true, complete: false, next: undefined });
	});

	it('the counts are those of the list, whatever is posted', () => {
		const draft = { ...household({}, { 宁小满: 'present' }), household: HOME };
		const post = (present: string) =>
			validateStep(
				resolved(shortForm, draft),
				{ section: 'people', step: 'H2' },
				{ 'H2.present': present, 'H2.absent': '0' },
				check
			);
		expect([post('1').saved, post('2').saved]).toEqual([true, false]);
	});
});

describe('universes of a death record', () => {
	const death = (birth: string, date: string) =>
		steps(household({ 'H4.male': '1' }, { 宁小满: 'present' }, { m1: { name: '宁某', birth, death: date } }), 'm1');

	it('education is asked from three completed years on', () => {
		expect(death('2017-02', '2020-02')).toContain('education');
		expect(death('2017-03', '2020-02')).not.toContain('education');
	});

	it('marital status is asked from fifteen completed years on', () => {
		expect(death('2005-02', '2020-02')).toContain('marital');
		expect(death('2005-03', '2020-02')).not.toContain('marital');
	});

	it('there is one for each death, men first, with the sex that the count says', () => {
		const draft = household({ 'H4.male': '1', 'H4.female': '1' }, { 宁小满: 'present' });
		expect(toResponse<HouseholdResponse>(resolved(shortForm, draft)).deaths).toEqual([{ sex: '1' }, { sex: '2' }]);
	});

	it('a death outside the year is stopped on its page', () => {
		const draft = household({ 'H4.male': '1' }, { 宁小满: 'present' });
		const judge = (date: string) =>
			validateStep(
				resolved(shortForm, draft),
				{ section: 'deaths', step: 'when', entry: 'm1' },
				{ birth: '1936-03', death: date },
				check
			);
		expect([judge('2019-10').saved, judge('2019-11').saved, judge('2020-10').saved, judge('2020-11').saved]).toEqual([
			false,
			true,
			true,
			false
		]);
	});
});

describe('reading', () => {
	const stepsWith = (D11: string) => steps(household({}, { 宁小满: 'present' }, { p1: { D5: '1980-01', D11 } }), 'p1');

	it('is asked of whoever went to primary school at most', () => {
		expect(['1', '2', '3'].map((level) => stepsWith(level).includes('D12'))).toEqual([true, true, true]);
	});

	it('follows from junior secondary school and above, whatever was answered before', () => {
		expect(['4', '5', '6', '7', '8', '9'].some((level) => stepsWith(level).includes('D12'))).toBe(false);
		const draft = household({}, { 宁小满: 'present' }, { p1: { D5: '1980-01', D11: '5', D12: '2' } });
		expect(answersOf(resolved(shortForm, draft), 'p1')?.D12).toBe('1');
	});
});

describe('a household of which nobody is to be registered', () => {
	const empty = household({}, {});
	const here = { section: 'people', step: 'nobody' };

	it('is asked how that is, instead of being sent back to the lists for ever', () => {
		expect(progressOf(resolved(shortForm, empty)).next).toEqual(here);
		expect(steps(household({}, { 宁小满: 'present' }))).not.toContain('nobody');
	});

	it.each(['1', '2'])('is left to the enumerator, and can still change its mind (%s)', (nobody) => {
		const answered = applyAnswers(shortForm, empty, here, { nobody });
		expect(progressOf(resolved(shortForm, answered))).toMatchObject({ stop: { id: 'nobody', ref: here } });
		expect(stepAt(resolved(shortForm, answered), here)?.reachable).toBe(true);
		expect(progressOf(resolved(shortForm, add(answered, 'present', '宁小满'))).stopped).toBe(false);
	});
});

describe('a page to be looked at once more', () => {
	const whole: Draft = { ...draftOfResponse(responseOf()), rostersDone: ['present', 'absent'] };
	const again = withRevisits(resolved(shortForm, whole), [
		{ section: 'household', step: 'H3' },
		{ section: 'persons', step: 'D8' }
	]);
	const open = (draft: Draft) =>
		progressOf(resolved(shortForm, draft)).steps.flatMap(({ ref, state }) =>
			state === 'incomplete' ? [[ref.entry, ref.step].filter(Boolean).join('.')] : []
		);

	it('is open, of every person that it is asked of, and closes no other', () => {
		expect(open(again)).toEqual(['H3', 'p1.D8', 'p2.D8', 'p3.D8']);
		expect(progressOf(resolved(shortForm, again)).steps.every(({ reachable }) => reachable)).toBe(true);
	});

	it('keeps the form from being handed in until somebody has gone on from it, with the same answer or another', () => {
		const form = resolved(shortForm, again);
		expect(isReady(form, check)).toBe(false);
		const ref = { section: 'household', step: 'H3' };
		const result = validateStep(form, ref, { 'H3.male': '0', 'H3.female': '0' }, check);
		const changes = changesOfStep(form, ref, result, 1);
		const after = applyBatch(form, check, { device: 'phone', first: 1, changes }, 2).draft;
		expect(open(after)).toEqual(['p1.D8', 'p2.D8', 'p3.D8']);
	});

	it('is not looked at by typing on it', () => {
		const typed = applyAnswers(shortForm, again, { section: 'household', step: '' }, { 'H3.male': '1' });
		expect(open(typed)).toContain('H3');
	});
});
