import { describe, expect, it } from 'vitest';
import { resolveForm, stepAt, type Posted, type ResolvedForm, type StepRef } from '$lib/engine/index';
import { entryForm, positionOf } from '$lib/engine/resolve/entry-form';
import { validateStep } from '$lib/engine/validate/validate-step';
import { stepView } from '$lib/form/views/step-view';
import { census2020Short } from '$lib/questionnaires/registry';
import type { Person } from '$lib/questionnaires/census-2020-short/model/response';
import { areaLabel } from '$lib/server/areas/find-areas';
import { draftOf } from '../../../tools/rehearsal/draft-of';
import { child, death, household, idNumberFor, person, spouse, type Changes } from '../../support/households';
import { checkContext2020, facts2020 } from '../../support/round-2020';
import { checkShortForm } from '../../support/short-form-checks';

const check = (response: object) => checkShortForm(response as never, checkContext2020);
const formOf = (persons: Person[], changes: object = {}): ResolvedForm =>
	resolveForm(census2020Short, draftOf(household({ persons, ...changes })), facts2020);

/** Whose ethnic group and hukou nobody has answered. */
const OPEN: Changes<Person> = { D6: undefined, D8: undefined, D9: undefined };
/** Whose number, sex and birth nobody has answered. */
const NUMBERLESS: Changes<Person> = { D3: undefined, D4: undefined, D5: undefined };
const FROM_ELSEWHERE: Changes<Person> = { D8: { code: '4', area: '450321' }, D9: '8', D10: '0' };

const at = (entry: string, step: string, section = 'persons'): StepRef => ({ section, entry, step });
const offeredOn = (form: ResolvedForm, ref: StepRef) =>
	stepView({ form, check, areaLabel, revision: 1 }, ref, false)?.offer;
const after = (form: ResolvedForm, ref: StepRef, posted: Posted) => {
	const result = validateStep(form, ref, posted, check);
	return { ...result, of: (entry: string) => result.form.draft.lists.persons?.find(({ id }) => id === entry)?.answers };
};

describe('the same as the householder', () => {
	it('is offered with both answers in words, and one press gives them', () => {
		const form = formOf([person(), spouse(OPEN)]);
		expect(offeredOn(form, at('p2', 'D6'))).toMatchObject({
			take: 'D6 D8.code',
			text: { zh: '和张建国一样：汉族；户口登记地：本村（居）委会' }
		});
		const taken = after(form, at('p2', 'D6'), { D6: ['', ''], take: ['D6', 'D8.code'] });
		expect(taken.errors).toEqual([]);
		expect(taken.of('p2')).toMatchObject({ D6: '01', 'D8.code': '1' });
		expect(taken.answers).toMatchObject({ D6: '01', 'D8.code': '1' });
	});

	it('is never an answer without that press', () => {
		const form = formOf([person(), spouse(OPEN)]);
		expect(stepAt(form, at('p2', 'D6'))?.proposed).toEqual({});
		expect(after(form, at('p2', 'D6'), { D6: '08' }).of('p2')).not.toHaveProperty(['D8.code']);
		expect(after(form, at('p2', 'D6'), {}).errors).not.toEqual([]);
	});

	it('comes with the county of the hukou, and leaves when and why to be asked', () => {
		const form = formOf([person(FROM_ELSEWHERE), spouse(OPEN)]);
		expect(offeredOn(form, at('p2', 'D6'))?.text.zh).toContain('阳朔县');
		const taken = after(form, at('p2', 'D6'), { take: ['D6', 'D8.code', 'D8.area'] });
		expect(taken.of('p2')).toMatchObject({ 'D8.code': '4', 'D8.area': '450321' });
		expect(taken.of('p2')).not.toHaveProperty('D9');
	});

	it('is offered for the hukou alone where the ethnic group is another', () => {
		const form = formOf([person(), spouse({ ...OPEN, D6: '08' })]);
		expect(offeredOn(form, at('p2', 'D8'))).toMatchObject({
			take: 'D8.code',
			text: { zh: '和张建国一样：本村（居）委会' }
		});
		expect(offeredOn(form, at('p2', 'D6'))).toBeUndefined();
	});

	it.each([
		['the householder', '0'],
		['a son- or daughter-in-law', '6'],
		['a parent-in-law', '4'],
		['a lodger', '9']
	])('is not offered to %s', (_who, D2) => {
		const others = D2 === '0' ? [person(OPEN), spouse()] : [person(), spouse({ ...OPEN, D2 })];
		expect(offeredOn(formOf(others), at(D2 === '0' ? 'p1' : 'p2', 'D6'))).toBeUndefined();
	});

	it('is not offered while the householder has not answered, nor on a page about something else', () => {
		const form = formOf([person({ D6: undefined, D8: undefined, D9: undefined }), spouse(OPEN)]);
		expect(offeredOn(form, at('p2', 'D6'))).toBeUndefined();
		expect(offeredOn(formOf([person(), spouse(OPEN)]), at('p2', 'D2'))).toBeUndefined();
	});

	it('takes nothing that is not offered, whatever is posted', () => {
		const form = formOf([person(), spouse({ ...OPEN, D2: '9' })]);
		const posted = { D6: '08', take: ['D6', 'D8.code', 'D11', '__proto__', 'constructor'] };
		expect(after(form, at('p2', 'D6'), posted).of('p2')).not.toHaveProperty(['D8.code']);
	});

	it('is offered for somebody who died', () => {
		const form = formOf([person(), spouse()], {
			H4: { male: 0, female: 1 },
			deaths: [death({ ethnicGroup: undefined })]
		});
		expect(offeredOn(form, at('f1', 'ethnicGroup', 'deaths'))).toMatchObject({ take: 'ethnicGroup' });
	});

	it('tells a member who answers apart nothing of what the householder answered', () => {
		const form = formOf([person(), spouse(OPEN)]);
		const position = positionOf(form, 'p2');
		if (!position) throw new Error('p2 is on the list.');
		const own = entryForm(form, position, { answers: { D2: '1' }, confirmed: [] });
		expect(stepAt(own, at('p2', 'D6'))?.offers).toEqual([]);
		const posted = validateStep(own, at('p2', 'D6'), { D6: '08', take: ['D8.code'] }, () => []);
		expect(posted.answers).toEqual({ D6: '08' });
	});
});

describe('what an ID number says of sex and birth', () => {
	const number = idNumberFor('1982-06', '2');
	const form = formOf([person(), spouse(NUMBERLESS)]);

	it('is taken with the press that goes on from the number', () => {
		expect(stepAt(form, at('p2', 'D3'))?.following.map(({ name }) => name)).toEqual(['D4', 'D5']);
		const taken = after(form, at('p2', 'D3'), { D3: number, take: ['D4', 'D5'] });
		expect(taken.of('p2')).toMatchObject({ D3: number, D4: '2', D5: '1982-06' });
	});

	it('is asked for where the tick was taken away', () => {
		const asked = after(form, at('p2', 'D3'), { D3: number });
		expect(asked.of('p2')).not.toHaveProperty('D4');
		expect(stepAt(asked.form, at('p2', 'D4D5'))?.proposed).toEqual({ D4: '2', D5: '1982-06' });
	});

	it('is asked for where something is to be looked at that only its own page shows', () => {
		const mans = idNumberFor('1982-06', '1');
		const asked = after(form, at('p2', 'D3'), { D3: mans, take: ['D4', 'D5'] });
		expect(asked.errors).toEqual([]);
		expect(asked.of('p2')).toMatchObject({ D3: mans });
		expect(asked.of('p2')).not.toHaveProperty('D4');
		const old = idNumberFor('1960-05', '1');
		const withChild = formOf([person({ D5: '1950-01' }), spouse({ D5: '1952-06' }), child(NUMBERLESS)]);
		expect(after(withChild, at('p3', 'D3'), { D3: old, take: ['D4', 'D5'] }).of('p3')).not.toHaveProperty('D5');
	});

	it('does not replace what was answered before', () => {
		const answered = formOf([person(), spouse({ D3: undefined, D5: undefined })]);
		expect(stepAt(answered, at('p2', 'D3'))?.following.map(({ name }) => name)).toEqual(['D5']);
		expect(after(answered, at('p2', 'D3'), { D3: number, take: ['D4', 'D5'] }).of('p2')).toMatchObject({ D4: '2' });
	});

	it('is not taken from a number that is another’s: it would stay behind when the number is mended', () => {
		const hers = idNumberFor('1980-02', '1');
		const twice = formOf([person({ D3: hers }), spouse(NUMBERLESS)]);
		const refused = after(twice, at('p2', 'D3'), { D3: hers, take: ['D4', 'D5'] });
		expect(refused.errors).not.toEqual([]);
		expect(refused.of('p2')).not.toHaveProperty('D5');
		expect(after(refused.form, at('p2', 'D3'), { D3: number, take: ['D4', 'D5'] }).of('p2')).toMatchObject({
			D5: '1982-06'
		});
	});

	it('is not taken from a number that is refused', () => {
		const wrong = number.replace(/.$/, (last) => (last === '1' ? '2' : '1'));
		const refused = after(form, at('p2', 'D3'), { D3: wrong, take: ['D4', 'D5'] });
		expect(refused.saved).toBe(false);
		expect(refused.of('p2')).not.toHaveProperty('D4');
	});
});
