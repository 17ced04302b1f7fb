import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../src/lib/questionnaires/census-2020-short/model/response';
import type { Changes } from '../../../support/households';
import { aged, household, person } from '../../../support/households';
import { rulesIn } from './running';

/** A householder of this age and others, each related in a way that a family household would be asked about. */
const collective = (head: Changes<Person>, ...others: Changes<Person>[]) =>
	household({
		H1: '2',
		H5: '2',
		H6: undefined,
		H7: undefined,
		persons: [
			person(head),
			...others.map((changes, index) => person({ D1: `陈${'甲乙丙丁戊己'.charAt(index)}`, ...changes }))
		]
	});

describe('a collective household', () => {
	it.each([
		['two spouses of the same sex and far apart in age', collective({}, { D2: '1', D5: '1950-01' }, { D2: '1' })],
		['a spouse of 14', collective({ D5: aged(14), D11: '4' }, { D2: '1', D4: '2', D5: aged(14), D11: '4' })],
		[
			'a child as old as the householder, of another ethnic group',
			collective({}, { D2: '1', D4: '2' }, { D2: '2', D6: '08' })
		],
		['three fathers as old as the householder', collective({}, { D2: '3' }, { D2: '3' }, { D2: '3' })],
		['three fathers-in-law', collective({}, { D2: '4' }, { D2: '4' }, { D2: '4' })],
		['five grandparents', collective({}, ...Array.from({ length: 5 }, () => ({ D2: '5' })))],
		['sons-in-law without daughters', collective({}, { D2: '2' }, { D2: '6' }, { D2: '6', D5: aged(14), D11: '4' })],
		['a grandchild as old as the householder', collective({}, { D2: '7' }, { D2: '8', D5: '1930-01' })],
		['a baby', collective({}, { D2: '7', D5: aged(0) })],
		['a baby who is not where the mother is', collective({ D4: '2' }, { D2: '2', D5: aged(1), D7: { code: '2' } })]
	])('is asked about no relationship but that everybody is “other”: %s', (_who, dormitory) => {
		expect(rulesIn(dormitory)).toEqual(['R03']);
	});

	it('may consist of young people, with a young householder', () => {
		const pupils = collective({ D5: aged(9), D11: '3' }, { D2: '9', D5: aged(8), D11: '3' });
		expect(rulesIn(pupils)).toEqual([]);
	});
});
