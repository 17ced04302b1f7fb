import {
	aged,
	child,
	deceasedHousehold,
	familyWith,
	household,
	justAged,
	person,
	spouse
} from '../../../../support/households';
import type { Changes } from '../../../../support/households';
import type { Person } from '../../../../../src/lib/questionnaires/census-2020-short/model/response';
import type { Examples, Failing } from './rule-examples';

const head = (changes: Changes<Person>) => familyWith({ head: changes });
const migrant = { D8: { code: '4', area: '430102' }, D9: '8', D10: '0' };
const student = { D5: '2000-03', D7: { code: '5', area: '440106' }, D9: '4', D10: '1', D11: '7' };
const pending = { noIdNumber: 'pending' as const, D5: aged(4), D8: { code: '5' }, D9: undefined };

/** One householder who left the hukou for this reason at this age. */
const left = (reason: string, age: number) => {
	const education = age < 12 ? '3' : age < 15 ? '4' : '5';
	return household({
		persons: [
			person({ D1: '梁秋', D2: '0', D5: '1975-03', D4: '2' }),
			person({
				D1: '梁芳',
				D2: '9',
				D5: aged(age),
				D8: { code: '3' },
				D9: '2',
				D10: reason,
				D11: age < 3 ? undefined : age < 6 ? '2' : education
			})
		]
	});
};

/** At this age the reason is fine, at that one it is asked about (or refused). */
const reasonRule = (reason: string, passes: number[], fails: [number, ...string[]][]) => ({
	passes: passes.map((age): [string, ReturnType<typeof left>] => [`reason ${reason} at ${age}`, left(reason, age)]),
	fails: fails.map(([age, ...finds]): Failing => [`reason ${reason} at ${age}`, left(reason, age), ...finds])
});

/** A baby who has been away from its hukou for as long as this category says. */
const babyAway = (D5: string, D9: string) =>
	familyWith({ child: { D5, D8: { code: '2' }, D9, D10: '2', noIdNumber: 'newborn' } });
const childAway = (D5: string, D9: string, D11?: string) =>
	familyWith({ child: { D5, D8: { code: '2' }, D9, D10: '2', D11 } });

export const PLACE_EXAMPLES: Examples = {
	M01: {
		passes: [['lives here, hukou here', household()]],
		fails: [
			['no residence', head({ D7: undefined })],
			['no hukou', head({ D8: undefined })],
			['residence 8', head({ D7: { code: '8' } }), 'M01', 'M20'],
			['hukou 6', head({ D8: { code: '6' }, D9: undefined })]
		]
	},
	M02: {
		passes: [
			['lives here, hukou elsewhere', head(migrant)],
			['lives elsewhere, hukou here', familyWith({ child: student })]
		],
		fails: [['neither lives here nor has hukou here', head({ ...migrant, D7: { code: '3' } }), 'H05', 'M02', 'M20']]
	},
	M03: {
		passes: [['another county with its code', familyWith({ child: student })]],
		fails: [
			['another county without its code', familyWith({ child: { ...student, D7: { code: '5' } } })],
			['a code of five digits', familyWith({ child: { ...student, D7: { code: '5', area: '44010' } } })],
			['here, with an address', familyWith({ child: { D7: { code: '1', area: '440106' } } })]
		]
	},
	M04: {
		passes: [['a county next door', familyWith({ child: { ...student, D7: { code: '5', area: '450305' } } })]],
		fails: [['this district', familyWith({ child: { ...student, D7: { code: '5', area: '450304' } } })]]
	},
	M05: {
		passes: [['hukou in another county', head(migrant)]],
		fails: [
			['no code of the county', head({ ...migrant, D8: { code: '4' } })],
			['a name in place of the code', head({ ...migrant, D8: { code: '4', area: '长沙' } })],
			['this district', head({ ...migrant, D8: { code: '4', area: '450304' } })],
			['hukou here, with an address', head({ D8: { code: '1', area: '430102' } })]
		]
	},
	M06: {
		passes: [['pending, nothing about leaving', familyWith({ child: pending })]],
		fails: [
			['pending, with a time', familyWith({ child: { ...pending, D9: '1' } })],
			['pending, with a reason', familyWith({ child: { ...pending, D10: '2' } })]
		]
	},
	M07: {
		passes: [['has not left', head({ D9: '1' })]],
		fails: [
			['no answer', head({ D9: undefined })],
			['a code that does not exist', head({ D9: '0' })]
		]
	},
	M08: {
		passes: [
			['lives here, has not left', head({ D9: '1' })],
			['lives in the next block, has not left', familyWith({ child: { D7: { code: '2' } } })]
		],
		fails: [
			['lives here, left years ago', head({ D9: '8', D10: '0' })],
			['lives in the next block, left', familyWith({ child: { D7: { code: '2' }, D9: '4', D10: '2' } })]
		]
	},
	M09: {
		passes: [['hukou elsewhere, left', head(migrant)]],
		fails: ['2', '3', '4'].map((code) => [
			`hukou ${code}, has not left`,
			head({ D8: { code, ...(code === '4' && { area: '430102' }) }, D9: '1' })
		])
	},
	M10: {
		passes: [
			['lives in another county, left', familyWith({ child: student })],
			['lives abroad, left', familyWith({ child: { ...student, D7: { code: '7' } } })]
		],
		fails: ['3', '4', '5', '6', '7'].map((code) => [
			`residence ${code}, has not left`,
			familyWith({ child: { D7: { code, ...(code === '5' && { area: '440106' }) }, D9: '1' } })
		])
	},
	M11: {
		passes: [
			['left, with a reason', head(migrant)],
			['not left, no reason', household()]
		],
		fails: [
			['left, no reason', head({ ...migrant, D10: undefined })],
			['left, a reason that does not exist', head({ ...migrant, D10: 'a' })],
			['not left, with a reason', head({ D10: '0' })]
		]
	},
	M12: {
		passes: [
			['6 months old, away for half a year', babyAway('2020-04', '3')],
			['5 months old, away for less', babyAway('2020-05', '2')],
			['12 months old, away for a year', babyAway('2019-10', '4')],
			['24 months old, away for two years', childAway('2018-10', '5')],
			['36 months old, away for three', childAway('2017-10', '6', '2')],
			['48 months old, away for four', childAway('2016-10', '7', '2')],
			['60 months old, away for five', childAway('2015-10', '8', '2')],
			['120 months old, away for ten', childAway('2010-10', '9', '3')]
		],
		fails: [
			['5 months old, away for half a year', babyAway('2020-05', '3')],
			['11 months old, away for a year', babyAway('2019-11', '4')],
			['23 months old, away for two years', childAway('2018-11', '5')],
			['35 months old, away for three', childAway('2017-11', '6')],
			['47 months old, away for four', childAway('2016-11', '7', '2')],
			['59 months old, away for five', childAway('2015-11', '8', '2')],
			['119 months old, away for ten', childAway('2010-11', '9', '3')]
		]
	},
	M13: reasonRule('0', [16], [[15], [10]]),
	M14: reasonRule('0', [16, 10], [[9]]),
	M15: reasonRule('1', [3, 35], [[2], [36]]),
	M16: reasonRule('5', [20], [[14], [15, 'M16 soft'], [19, 'M16 soft']]),
	M17: reasonRule('6', [40], [[29, 'M17 hard'], [30], [39]]),
	M18: reasonRule('7', [20, 65], [[19], [66]]),
	M19: reasonRule('8', [50], [[49]]),
	M20: {
		passes: [
			['the householder here, the spouse away', familyWith({ spouse: { ...student, D5: '1982-06', D10: '0' } })],
			[
				'everybody away',
				household({ persons: [person({ ...student, D5: '1980-01', D10: '0' })], H2: { present: 0, absent: 1 } })
			],
			[
				'a landlord away, tenants here',
				household({ persons: [person({ ...student, D5: '1980-01', D10: '0' }), person({ D1: '陈甲', D2: '9' })] })
			],
			['a deceased household', deceasedHousehold()]
		],
		fails: [['the householder away, the spouse here', familyWith({ head: { ...student, D5: '1980-01', D10: '0' } })]]
	},
	M21: {
		passes: [['six years old, pending', familyWith({ child: { ...pending, D5: aged(6) } })]],
		fails: [['seven years old, pending', familyWith({ child: { ...pending, D5: aged(7), D11: '3' } })]]
	},
	M22: {
		passes: [
			['a baby with its mother', familyWith({ child: { D5: aged(2) } })],
			['a grandchild elsewhere', familyWith({ child: { D2: '7', D5: aged(2), D7: { code: '2' } } })],
			['a three-year-old elsewhere', familyWith({ child: { D5: justAged(3), D7: { code: '2' } } })],
			[
				'mother and baby elsewhere',
				familyWith({ spouse: { D7: { code: '2' } }, child: { D5: aged(2), D7: { code: '2' } } })
			]
		],
		fails: [
			['a two-year-old elsewhere', familyWith({ child: { D5: '2017-11', D7: { code: '2' } } })],
			[
				'the mother is the householder',
				household({
					persons: [person({ D4: '2' }), spouse({ D1: '韦强', D4: '1' }), child({ D5: aged(1), D7: { code: '2' } })]
				})
			]
		]
	},
	M23: {
		passes: [
			['a high-school boarder of 15', familyWith({ child: { ...student, D5: '2005-03', D11: '5' } })],
			[
				'a pupil of 10 who went with the family',
				familyWith({ child: { ...student, D5: '2010-03', D11: '3', D10: '2' } })
			],
			['a pupil of 5', familyWith({ child: { ...student, D5: '2014-11', D11: '3' } })],
			['a pupil of 16', familyWith({ child: { ...student, D5: '2004-03', D11: '4' } })]
		],
		fails: [
			['a boarder of 6', familyWith({ child: { ...student, D5: '2014-03', D11: '3' } })],
			['a boarder of 15 in junior secondary school', familyWith({ child: { ...student, D5: '2005-03', D11: '4' } })]
		]
	}
};
