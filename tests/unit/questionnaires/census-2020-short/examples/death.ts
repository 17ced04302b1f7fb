import { death, household, idNumberFor, person, child, spouse } from '../../../../support/households';
import type { Changes } from '../../../../support/households';
import type { Death, HouseholdResponse } from '../../../../../src/lib/questionnaires/census-2020-short/model/response';
import type { Examples, Failing } from './rule-examples';

const died = (changes: Changes<Death>, answers: Changes<HouseholdResponse> = {}): HouseholdResponse =>
	household({ deaths: [death(changes)], ...answers });

/** Somebody who died in June 2020 at this age, with this education and marital status. */
const diedAt = (age: number, education?: string, marital?: string): HouseholdResponse =>
	died({ birth: `${2020 - age}-06`, death: '2020-06', education, marital });

const BOYS_NUMBER = idNumberFor('2012-05', '1');
const BABY = { name: '未取名', birth: '2020-01', education: undefined, marital: undefined };

/** E05–E10 again: refused below `hard`, asked about below `soft`. */
const stage = (level: string, hard: number, soft: number): Failing[] => [
	[`level ${level} at ${soft - 1}`, diedAt(soft - 1, level, soft > 15 ? '1' : undefined), 'S10 soft'],
	[`level ${level} at ${hard}`, diedAt(hard, level, hard >= 15 ? '1' : undefined), 'S10 soft'],
	[`level ${level} at ${hard - 1}`, diedAt(hard - 1, level, hard > 15 ? '1' : undefined)]
];

export const DEATH_EXAMPLES: Examples = {
	S01: {
		passes: [
			['in November 2019', died({ death: '2019-11' })],
			['in October 2020', died({ death: '2020-10' })]
		],
		fails: [
			['in October 2019', died({ death: '2019-10' })],
			['in November 2020', died({ death: '2020-11' })],
			['no month of death', died({ death: undefined })],
			['a month that does not exist', died({ death: '2020-00' })]
		]
	},
	S02: {
		passes: [['born and died in one month', died({ ...BABY, birth: '2020-02' }, { H3: { male: 0, female: 1 } })]],
		fails: [
			['died a month before birth', died({ ...BABY, birth: '2020-03' }, { H3: { male: 0, female: 1 } })],
			['no month of birth', died({ birth: undefined, idNumber: idNumberFor('1936-03', '2') })],
			['a month that does not exist', died({ birth: '1936-13', noIdNumber: 'other' })]
		]
	},
	S03: {
		passes: [
			['a number that fits', died({})],
			['no number, with the reason', died({ noIdNumber: 'other' })]
		],
		fails: [
			['neither a number nor a reason', died({ idNumber: undefined })],
			['17 digits', died({ idNumber: idNumberFor('1936-03', '2').slice(0, 17) })],
			['a wrong check character', died({ idNumber: '110105194912310021', birth: '1949-12' })],
			['an impossible date', died({ idNumber: idNumberFor('1936-02', '2', '450304', '30'), birth: '1936-02' })],
			['another month of birth', died({ idNumber: idNumberFor('1936-04', '2') })],
			['the other sex', died({ idNumber: idNumberFor('1936-03', '1') })]
		]
	},
	S04: {
		passes: [
			['three years old, pre-school', diedAt(3, '2')],
			[
				'two years and eleven months old, nothing',
				died({ birth: '2017-07', death: '2020-06', education: undefined, marital: undefined })
			]
		],
		fails: [
			['three years old, nothing', diedAt(3)],
			['two years old, pre-school', diedAt(2, '2')],
			['a level that does not exist', diedAt(80, '0', '4')]
		]
	},
	S05: {
		passes: [
			['15 years old, single', diedAt(15, '4', '1')],
			['14 years old, nothing', died({ birth: '2005-07', death: '2020-06', education: '4', marital: undefined })]
		],
		fails: [
			['15 years old, nothing', diedAt(15, '4')],
			['14 years old, single', diedAt(14, '4', '1')],
			['a status that does not exist', diedAt(80, '3', '5')]
		]
	},
	S06: {
		passes: [['a number that nobody else has', died({})]],
		fails: [
			[
				'the number of a living member',
				household({
					persons: [person(), spouse(), child({ D3: BOYS_NUMBER })],
					deaths: [death({ idNumber: BOYS_NUMBER, birth: '2012-05', sex: '1', education: '2', marital: undefined })]
				})
			]
		]
	},
	S07: {
		passes: [
			['a baby that died, counted as a birth', died(BABY, { H3: { male: 0, female: 1 } })],
			['born in October 2019, not counted', died({ ...BABY, birth: '2019-10' })]
		],
		fails: [
			['a girl that died, not counted', died({ ...BABY, birth: '2019-11' })],
			['a boy that died, a girl counted', died({ ...BABY, sex: '1' }, { H3: { male: 0, female: 1 } }), 'H22', 'S07']
		]
	},
	S08: {
		passes: [['at 104', died({ birth: '1915-03' })]],
		fails: [['at 105', died({ birth: '1915-02' })]]
	},
	S09: {
		passes: [
			['married at 18', diedAt(18, '5', '2')],
			['single at 15', diedAt(15, '4', '1')]
		],
		fails: [
			['married at 17', diedAt(17, '5', '2')],
			['married at 15', diedAt(15, '4', '2')],
			['married at 14', diedAt(14, '4', '2'), 'S05', 'S09 hard']
		]
	},
	S10: {
		passes: [
			['primary school at 6', diedAt(6, '3')],
			['junior secondary school at 12', diedAt(12, '4')],
			['senior secondary school at 15', diedAt(15, '5', '1')],
			['university at 18', diedAt(18, '7', '1')],
			['a master’s degree at 22', diedAt(22, '8', '1')],
			['a doctorate at 25', diedAt(25, '9', '1')]
		],
		fails: [
			...stage('3', 5, 6),
			...stage('4', 10, 12),
			...stage('5', 13, 15),
			...stage('6', 15, 18),
			...stage('8', 19, 22),
			...stage('9', 22, 25)
		]
	},
	S11: {
		passes: [['somebody else is householder', died({ name: '张老太' })]],
		fails: [['the householder has the name of the deceased', died({ name: '张建国' })]]
	}
};
