import { describe, expect, it } from 'vitest';
import type { StepView } from '$lib/engine/index';
import type { Field } from '$lib/engine/model/types';
import { findAreas as findCounties } from '$lib/server/areas/find-areas';
import { asTyped, oneAnswerEach, valuesOf } from '$lib/form/views/posted-answers';

const findAreas = (typed: string) => findCounties(typed);
const group: Field = { name: 'D6', type: 'searchableCategory' };
const hukou: Field = { name: 'D8.code', type: 'category' };
const county: Field = { name: 'D8.area', type: 'area', askedWhen: { item: 'D8.code', in: ['4'] } };

function page(...fields: Field[]): StepView {
	const step = { id: 'x', questions: [{ code: 'X', title: { zh: '', en: '' }, fields }] };
	const section = { id: 's', title: { zh: '', en: '' }, steps: [step] };
	return {
		section,
		step,
		questions: step.questions,
		asked: [],
		answers: {},
		proposed: {},
		offers: [],
		following: [],
		pipes: {},
		reachable: true
	};
}

describe('a long list in two parts', () => {
	it('takes the answer from the short one', () => {
		expect(oneAnswerEach(page(group), { D6: ['01', ''] }, findAreas).posted.D6).toEqual(['01']);
	});

	it('takes the answer from the rest', () => {
		expect(oneAnswerEach(page(group), { D6: ['', '15'] }, findAreas).posted.D6).toEqual(['15']);
	});

	it('asks which one is meant when both were chosen', () => {
		expect(oneAnswerEach(page(group), { D6: ['01', '15'] }, findAreas).errors.map(({ field }) => field)).toEqual([
			'D6'
		]);
	});

	it('leaves it unanswered when neither was', () => {
		expect(oneAnswerEach(page(group), { D6: ['', ''] }, findAreas)).toMatchObject({ posted: { D6: [''] }, errors: [] });
	});
});

describe('a county typed by name', () => {
	const view = page(hukou, county);

	it('becomes its code', () => {
		expect(oneAnswerEach(view, { 'D8.code': ['4'], 'D8.area': ['阳朔'] }, findAreas).posted['D8.area']).toEqual([
			'450321'
		]);
	});

	it('offers a choice when several have that name', () => {
		const result = oneAnswerEach(view, { 'D8.code': ['4'], 'D8.area': ['鼓楼'] }, findAreas);
		expect(result.errors).toHaveLength(1);
		expect(result.choices['D8.area']).toHaveLength(4);
	});

	it('takes the choice, though the name is still in the box', () => {
		const result = oneAnswerEach(view, { 'D8.code': ['4'], 'D8.area': ['鼓楼', '320106'] }, findAreas);
		expect(result).toMatchObject({ posted: { 'D8.area': ['320106'] }, errors: [] });
	});

	it('wins over the one that was chosen before', () => {
		const result = oneAnswerEach(view, { 'D8.code': ['4'], 'D8.area': ['阳朔', '430102'] }, findAreas);
		expect(result).toMatchObject({ posted: { 'D8.area': ['450321'] }, errors: [] });
	});

	it('is asked about where it may be several, though one was chosen before', () => {
		const result = oneAnswerEach(view, { 'D8.code': ['4'], 'D8.area': ['鼓楼', '430102'] }, findAreas);
		expect(result.errors).toHaveLength(1);
		expect(result.choices['D8.area']).toHaveLength(4);
	});

	it('is refused where six digits are no county, alone or beside the one that was chosen before', () => {
		for (const values of [['541002'], ['541002', '430102']])
			expect(oneAnswerEach(view, { 'D8.code': ['4'], 'D8.area': values }, findAreas).errors).toHaveLength(1);
	});

	it('says so when there is no such county', () => {
		const result = oneAnswerEach(view, { 'D8.code': ['4'], 'D8.area': ['没有这里'] }, findAreas);
		expect(result.errors).toHaveLength(1);
		expect(result.choices).toEqual({});
	});

	it('is left alone when another answer means that it is not asked', () => {
		const result = oneAnswerEach(view, { 'D8.code': ['1'], 'D8.area': ['没有这里'] }, findAreas);
		expect(result.errors).toEqual([]);
		expect(result.posted['D8.area']).toBeUndefined();
	});
});

describe('the values of a post', () => {
	it('confirms every finding that stands above the one button', () => {
		const form = new FormData();
		form.append('confirm', 'R08@p2 M13@p3');
		expect(valuesOf(form).confirm).toEqual(['R08@p2', 'M13@p3']);
	});

	it('leaves files out', () => {
		const form = new FormData();
		form.append('D1', new File(['x'], 'x'));
		expect(valuesOf(form)).toEqual({});
	});

	it('are shown again as they were typed', () => {
		expect(asTyped({ H6: ['abc'], D6: ['', '15'] })).toEqual({ H6: 'abc', D6: '15' });
	});
});
