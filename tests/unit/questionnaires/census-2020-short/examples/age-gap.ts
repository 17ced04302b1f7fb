import { aged, child, household, person, spouse } from '../../../../support/households';
import type { Changes } from '../../../../support/households';
import type { HouseholdResponse, Person } from '../../../../../src/lib/questionnaires/census-2020-short/model/response';
import type { Examples } from './rule-examples';

/** A householder of this age and one relative. */
const pair = (headAge: number, relative: Changes<Person>, head: Changes<Person> = {}): HouseholdResponse =>
	household({ persons: [person({ D5: aged(headAge), ...head }), person({ D1: '陈甲', ...relative })] });

const couple = (husband: string, wife: string): HouseholdResponse =>
	household({ persons: [person({ D5: husband }), spouse({ D5: wife })] });

const unrelated = (age: number) =>
	household({ persons: [person({ D5: aged(age), D11: '3' }), person({ D1: '陈甲', D2: '9' })] });
const grandparents = (size: number): HouseholdResponse =>
	household({
		persons: [
			person({ D5: aged(30) }),
			...Array.from({ length: size }, (_, index) =>
				person({ D1: `陈${'甲乙丙丁戊'.charAt(index)}`, D2: '5', D5: aged(80), D4: index % 2 ? '1' : '2' })
			)
		]
	});

export const AGE_GAP_EXAMPLES: Examples = {
	R05: {
		passes: [['husband and wife', couple(aged(40), aged(38))]],
		fails: [['two men', household({ persons: [person(), spouse({ D4: '1' })] })]]
	},
	R06: {
		passes: [
			['a wife of 20', couple(aged(30), '2000-10')],
			[
				'a husband of 22',
				household({ persons: [person({ D4: '2', D5: aged(30) }), spouse({ D4: '1', D5: '1998-10' })] })
			]
		],
		fails: [
			['a wife of 19', couple(aged(30), '2000-11'), 'R06 soft'],
			['a wife of 15', couple(aged(30), '2005-10'), 'R06 soft'],
			['a wife of 14', couple(aged(30), '2005-11')],
			[
				'a husband of 21',
				household({ persons: [person({ D4: '2', D5: aged(30) }), spouse({ D4: '1', D5: '1998-11' })] }),
				'R06 soft'
			]
		]
	},
	R07: {
		passes: [
			['a husband of 22', couple('1998-10', aged(21))],
			['a wife of 20', household({ persons: [person({ D4: '2', D5: '2000-10' }), spouse({ D4: '1', D5: aged(25) })] })],
			['no spouse', household({ persons: [person({ D5: aged(18) })] })]
		],
		fails: [
			['a husband of 21', couple('1998-11', aged(21)), 'R07 soft'],
			[
				'a wife of 19',
				household({ persons: [person({ D4: '2', D5: '2000-11' }), spouse({ D4: '1', D5: aged(25) })] }),
				'R07 soft'
			],
			['a husband of 15', couple('2005-10', aged(21)), 'R07 soft', 'R09'],
			['a husband of 14', couple('2005-11', aged(21)), 'R07', 'R09']
		]
	},
	R08: {
		passes: [
			['19 years apart', couple(aged(59), aged(40))],
			['the wife 19 years older', couple(aged(40), aged(59))]
		],
		fails: [
			['20 years apart', couple(aged(60), aged(40))],
			['the wife 20 years older', couple(aged(40), aged(60))]
		]
	},
	R09: {
		passes: [['a householder of 18', unrelated(18)]],
		fails: [
			['a householder of 17', unrelated(17)],
			['a householder of 10', unrelated(10)],
			['a householder of 9', unrelated(9), 'R09 hard']
		]
	},
	R10: {
		passes: [['16 years older than the child', pair(36, { D2: '2', D5: aged(20) })]],
		fails: [
			['15 years older', pair(35, { D2: '2', D5: aged(20) }), 'R10 soft'],
			['12 years older', pair(32, { D2: '2', D5: aged(20) }), 'R10 soft'],
			['11 years older', pair(31, { D2: '2', D5: aged(20) })],
			['younger than the child', pair(20, { D2: '2', D5: aged(31) })]
		]
	},
	R11: {
		passes: [
			['a father 60 years older', pair(80, { D2: '2', D5: aged(20) })],
			['a mother 52 years older', pair(72, { D2: '2', D5: aged(20) }, { D4: '2' })]
		],
		fails: [
			['a father 61 years older', pair(81, { D2: '2', D5: aged(20) })],
			['a mother 53 years older', pair(73, { D2: '2', D5: aged(20) }, { D4: '2' })]
		]
	},
	R12: {
		passes: [
			[
				'a wife 16 years older than the child',
				household({ persons: [person(), spouse({ D5: aged(36) }), child({ D5: aged(20) })] })
			]
		],
		fails: [
			['a wife 15 years older', household({ persons: [person(), spouse({ D5: aged(35) }), child({ D5: aged(20) })] })]
		]
	},
	R14: {
		passes: [
			['a parent 16 years older', pair(40, { D2: '3', D5: aged(56) })],
			['a parent 60 years older', pair(30, { D2: '3', D5: aged(90) })]
		],
		fails: [
			['a parent 15 years older', pair(40, { D2: '3', D5: aged(55) }), 'R14 soft'],
			['a parent 12 years older', pair(40, { D2: '3', D5: aged(52) }), 'R14 soft'],
			['a parent 11 years older', pair(40, { D2: '3', D5: aged(51) })],
			['a parent 61 years older', pair(30, { D2: '3', D5: aged(91) }), 'R14 soft']
		]
	},
	R16: {
		passes: [
			['16 years older than the householder', pair(40, { D2: '4', D5: aged(56) })],
			[
				'16 years older than the spouse, 12 than the householder',
				household({
					persons: [person({ D5: aged(44) }), spouse({ D5: aged(40) }), person({ D1: '陈甲', D2: '4', D5: aged(56) })]
				})
			],
			[
				'the spouse is listed first, the householder 12 years younger',
				household({
					persons: [spouse({ D5: aged(40) }), person({ D5: aged(44) }), person({ D1: '陈甲', D2: '4', D5: aged(56) })]
				})
			]
		],
		fails: [
			['15 years older', pair(40, { D2: '4', D5: aged(55) })],
			['12 years older', pair(40, { D2: '4', D5: aged(52) })],
			['11 years older', pair(40, { D2: '4', D5: aged(51) }), 'R16 hard']
		]
	},
	R17: {
		passes: [
			['a grandparent 32 years older', pair(40, { D2: '5', D5: aged(72) })],
			['four grandparents', grandparents(4)]
		],
		fails: [
			['a grandparent 31 years older', pair(40, { D2: '5', D5: aged(71) })],
			['a grandparent 24 years older', pair(40, { D2: '5', D5: aged(64) })],
			['a grandparent 23 years older', pair(40, { D2: '5', D5: aged(63) }), 'R17 hard'],
			['five grandparents', grandparents(5)]
		]
	},
	R18: {
		passes: [
			[
				'a daughter-in-law of 15',
				household({
					persons: [person(), child({ D5: aged(20) }), person({ D1: '陈甲', D2: '6', D4: '2', D5: '2005-10' })]
				})
			]
		],
		fails: [
			[
				'a daughter-in-law of 14',
				household({
					persons: [person(), child({ D5: aged(20) }), person({ D1: '陈甲', D2: '6', D4: '2', D5: '2005-11' })]
				})
			]
		]
	},
	R21: {
		passes: [['32 years older than the grandchild', pair(42, { D2: '7', D5: aged(10) })]],
		fails: [
			['31 years older', pair(41, { D2: '7', D5: aged(10) })],
			['24 years older', pair(34, { D2: '7', D5: aged(10) })],
			['23 years older', pair(33, { D2: '7', D5: aged(10) }), 'R21 hard']
		]
	},
	R22: {
		passes: [
			['a brother 30 years younger', pair(60, { D2: '8', D5: aged(30) })],
			['a brother 30 years older', pair(30, { D2: '8', D5: aged(60) })]
		],
		fails: [
			['a brother 31 years younger', pair(61, { D2: '8', D5: aged(30) })],
			['a brother 31 years older', pair(30, { D2: '8', D5: aged(61) })]
		]
	}
};
