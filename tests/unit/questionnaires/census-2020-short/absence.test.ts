import { describe, expect, it } from 'vitest';
import type { HouseholdResponse } from '../../../../src/lib/questionnaires/census-2020-short/model/response';
import { child, death, deceasedHousehold, household, person, spouse } from '../../../support/households';
import { CLEAN_HOUSEHOLDS } from './clean-households';
import { findingsIn, rulesIn } from './running';

const EMPTY: HouseholdResponse = { questionnaire: 'census-2020-short', persons: [], deaths: [] };

/** Takes every answer out in turn, one at a time. */
function* withoutOneAnswer(whole: HouseholdResponse): Generator<[string, HouseholdResponse]> {
	for (const part of [whole, ...whole.persons, ...whole.deaths]) {
		for (const key of Object.keys(part)) {
			if (['persons', 'deaths', 'questionnaire'].includes(key)) continue;
			const copy = structuredClone(whole);
			const parts = [copy, ...copy.persons, ...copy.deaths];
			const position = [whole, ...whole.persons, ...whole.deaths].indexOf(part);
			Reflect.deleteProperty(parts[position] as object, key);
			yield [`part ${position} without ${key}`, copy];
		}
	}
}

describe('answers that are not there yet', () => {
	it('find nothing in a clean household', () => {
		expect(rulesIn(household())).toEqual([]);
		expect(rulesIn(household({ deaths: [death()] }))).toEqual([]);
		expect(rulesIn(deceasedHousehold())).toEqual([]);
	});

	it('are the only fault of an empty form', () => {
		expect(findingsIn(EMPTY).every(({ missing }) => missing)).toBe(true);
		expect(rulesIn(EMPTY)).toEqual(['H01', 'H02', 'H07', 'H08']);
	});

	it('are the only fault of a person and a death of whom nothing is known', () => {
		const findings = findingsIn(household({ persons: [{}], deaths: [{}], H2: undefined, H4: { male: 0, female: 1 } }));
		expect(findings.filter(({ missing }) => !missing)).toEqual([]);
		expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(
			['H02', 'M01', 'P01', 'P04', 'P15', 'P16', 'P18', 'R01', 'S01', 'S02', 'S03'].sort(
				(one, other) => 'HPMERS'.indexOf(one.charAt(0)) - 'HPMERS'.indexOf(other.charAt(0))
			)
		);
	});

	it.each([...withoutOneAnswer(household({ deaths: [death()] }))])('%s: no answer is called wrong', (_title, draft) => {
		expect(findingsIn(draft).filter(({ missing }) => !missing)).toEqual([]);
	});

	it.each([...withoutOneAnswer(CLEAN_HOUSEHOLDS['a member abroad and one in another county']!())])(
		'%s, with people away: no answer is called wrong',
		(_title, draft) => {
			expect(findingsIn(draft).filter(({ missing }) => !missing)).toEqual([]);
		}
	);

	it.each(['D1', 'D4', 'D5'] as const)('do not make one person of two: %s is not known of either', (item) => {
		const { persons } = household();
		const twins = [persons[0]!, { ...persons[2]!, [item]: undefined }, { ...persons[2]!, [item]: undefined }];
		expect(rulesIn(household({ persons: twins }))).not.toContain('P12');
	});

	const son = child({ D1: '张磊', D5: '1995-03' });
	const daughter = child({ D1: '张芳', D4: '2', D5: '1996-03' });
	const sonsWife = person({ D1: '梁秋', D2: '6', D4: '2', D5: '1996-05' });
	const baby = child({ D1: '张宝', D5: '2020-03' });

	it.each([
		['who may be the son', 'R19', [{ ...son, D2: undefined }, sonsWife]],
		['who may be the son, beside a daughter', 'R20', [daughter, { ...son, D2: undefined }, sonsWife]],
		['who may be a son', 'R20', [{ ...son, D4: undefined }, sonsWife]],
		['who may be the wife', 'R25', [spouse({ D2: undefined }), baby]],
		['who may be a woman', 'R25', [spouse({ D4: undefined }), baby]],
		['who may be of that age', 'R25', [spouse({ D5: undefined }), baby]]
	])('leave the benefit of the doubt to somebody %s (%s)', (_who, rule, relatives) => {
		expect(rulesIn(household({ persons: [person(), ...relatives] }))).not.toContain(rule);
	});

	it('name a person without a name by position', () => {
		const [first, second] = household().persons;
		const draft = household({ persons: [first!, { ...second!, D1: undefined, D4: undefined }] });
		const finding = findingsIn(draft).find(({ rule }) => rule === 'P15');
		expect(finding?.message).toEqual({ zh: '请选择第2位成员的性别。', en: 'Please choose the sex of Person 2.' });
	});
});
