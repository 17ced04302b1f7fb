import { aged, child, family, familyWith, household, person, spouse } from '../../../../support/households';
import type { Changes } from '../../../../support/households';
import type { HouseholdResponse, Person } from '../../../../../src/lib/questionnaires/census-2020-short/model/response';
import type { Examples } from './rule-examples';

const COLLECTIVE = { H1: '2', H5: '2', H6: undefined, H7: undefined };
const NAMES = ['陈甲', '陈乙', '陈丙', '陈丁', '陈戊'];

/** Householder and these relatives, everybody with a name of their own. */
const withRelatives = (...relatives: Changes<Person>[]): HouseholdResponse =>
	household({ persons: [person(), ...relatives.map((changes, index) => person({ D1: NAMES[index], ...changes }))] });

const father = { D2: '3', D5: '1952-04' };
const mother = { ...father, D4: '2' };
const fatherInLaw = { D2: '4', D5: '1953-04' };
const motherInLaw = { ...fatherInLaw, D4: '2' };
const daughter = { D2: '2', D4: '2', D5: '2000-06' };
const sonInLaw = { D2: '6', D4: '1', D5: '1998-02' };

export const RELATIONSHIP_EXAMPLES: Examples = {
	R01: {
		passes: [['one householder', household()]],
		fails: [
			['nobody knows what the child is', familyWith({ child: { D2: undefined } })],
			['a relationship that does not exist', familyWith({ child: { D2: 'a' } })],
			['two householders', withRelatives({ D2: '0' })],
			['no householder', familyWith({ head: { D2: '9' } }), 'R01', 'R02']
		]
	},
	R02: {
		passes: [['the householder first', household()]],
		fails: [['the spouse first', household({ persons: [spouse(), person(), child()] })]]
	},
	R03: {
		passes: [
			['room-mates are “other”', household({ ...COLLECTIVE, persons: [person(), person({ D1: '黄一', D2: '9' })] })]
		],
		fails: [['a spouse in a collective household', household({ ...COLLECTIVE, persons: [person(), spouse()] })]]
	},
	R04: {
		passes: [['one spouse', household()]],
		fails: [['two spouses', household({ persons: [...family(), spouse({ D1: '韦小梅' })] })]]
	},
	R13: {
		passes: [['father and mother', withRelatives(father, mother)]],
		fails: [
			['two fathers', withRelatives(father, father)],
			['a third parent', withRelatives(father, mother, mother)]
		]
	},
	R15: {
		passes: [['father- and mother-in-law', withRelatives(fatherInLaw, motherInLaw)]],
		fails: [
			['two mothers-in-law', withRelatives(motherInLaw, motherInLaw)],
			['a third parent-in-law', withRelatives(fatherInLaw, motherInLaw, motherInLaw)]
		]
	},
	R19: {
		passes: [['a daughter and a son-in-law', withRelatives(daughter, sonInLaw)]],
		fails: [
			['a son-in-law and no daughter', withRelatives(sonInLaw)],
			['two sons-in-law and one daughter', withRelatives(daughter, sonInLaw, sonInLaw)]
		]
	},
	R20: {
		passes: [['a daughter and a son-in-law', withRelatives(daughter, sonInLaw)]],
		fails: [['a daughter and a daughter-in-law', withRelatives(daughter, { ...sonInLaw, D4: '2' })]]
	},
	R23: {
		passes: [
			['two friends', withRelatives({ D2: '9' })],
			['a brother and a lodger', withRelatives({ D2: '8' }, { D2: '9' })],
			[
				'two tenants and their landlord, whose hukou is here',
				withRelatives({ D2: '9' }, { D2: '9', D7: { code: '4' }, D9: '4', D10: '3' })
			]
		],
		fails: [['three friends as a family household', withRelatives({ D2: '9' }, { D2: '9' })]]
	},
	R24: {
		passes: [['a brother of 16', household({ persons: [person({ D5: '2004-10' }), child({ D2: '8' })] })]],
		fails: [['nobody is 16', household({ persons: [person({ D5: '2004-11' }), child({ D2: '8' })] }), 'R09', 'R24']]
	},
	R25: {
		passes: [
			['a baby and a mother of 50', familyWith({ spouse: { D5: '1969-11' }, child: { D5: aged(0) } })],
			['a baby and a sister of 15', withRelatives({ ...daughter, D5: '2005-10' }, { D2: '2', D5: aged(0) })],
			['a baby who slept elsewhere', household({ persons: [person(), child({ D5: aged(0), D7: { code: '2' } })] })]
		],
		fails: [
			['a baby and a woman of 51', familyWith({ spouse: { D5: '1969-10' }, child: { D5: aged(0) } })],
			['a baby and a sister of 14', withRelatives({ ...daughter, D5: '2005-11' }, { D2: '2', D5: aged(0) })],
			['a grandchild and no woman', withRelatives({ D2: '7', D5: aged(0) })]
		]
	}
};
