/** Codes of industry and occupation: W12–W29. */
import { child, household, justAged, notQuiteAged, person } from '../../../../support/households';
import { longForm } from '../../../../support/long-households';
import { householdOf, withChild, working, type LongFormExamples } from './shared';

export const CODING_EXAMPLES: LongFormExamples = {
	W12: {
		passes: [['food (143)', longForm(household(), [{ c20c: '143' }])]],
		fails: [
			['no such class', longForm(household(), [{ c20c: '999' }])],
			['two digits', longForm(household(), [{ c20c: '14' }])]
		]
	},
	W13: {
		passes: [['a nurse (20508)', longForm(household(), [{ c21c: '20508', C15: '7' }])]],
		fails: [
			['a group with members', longForm(household(), [{ c21c: '20500', C15: '7' }])],
			['four digits', longForm(household(), [{ c21c: '2050', C15: '7' }])]
		]
	},
	W14: {
		passes: [['another occupation', longForm(household(), [{ c21c: '40302' }])]],
		fails: [['a soldier', longForm(household(), [{ c21c: '70000' }])]]
	},
	W15: {
		passes: [['another occupation', longForm(household(), [{ c21c: '40302' }])]],
		fails: [['not to be classified', longForm(household(), [{ c21c: '80000' }])]]
	},
	W16: {
		passes: [
			['a farmer in farming', longForm(household(), [{ c20c: '011', c21c: '50102' }])],
			['in services for farming', longForm(household(), [{ c20c: '051', c21c: '50102' }])]
		],
		fails: [['a farmer in a restaurant', longForm(household(), [{ c20c: '622', c21c: '50102' }])]]
	},
	W17: {
		passes: [
			['a cook on a farm that is a company', longForm(household(), [{ c20c: '011', c21c: '40302' }])],
			['an agronomist', longForm(household(), [{ C19: '4', c20c: '011', c21c: '20301', C15: '7' }])]
		],
		fails: [
			[
				'a cook on a farm',
				longForm(household(), [{ C19: '4', C20: { unit: '无', business: '种植水稻' }, c20c: '011', c21c: '40302' }])
			]
		]
	},
	W18: {
		passes: [
			[
				'contracted land in farming',
				longForm(household(), [
					{ C12: '1', C19: '3', C20: { unit: '无', business: '种植水稻' }, c20c: '011', c21c: '50102' }
				])
			]
		],
		fails: [
			[
				'contracted land in a restaurant',
				longForm(household(), [{ C12: '1', C19: '3', C20: { unit: '无', business: '种植水稻' }, c20c: '622' }])
			]
		]
	},
	W19: {
		passes: [
			[
				'contracted land, held by the spouse',
				longForm(household(), [{ C19: '3', C20: { unit: '无', business: '种植水稻' } }, { C12: '1' }])
			]
		],
		fails: [
			[
				'contracted land, held by nobody',
				longForm(household(), [{ C19: '3', C20: { unit: '无', business: '种植水稻' } }])
			]
		]
	},
	W20: {
		passes: [['a public body as an employer', longForm(household(), [{ C19: '1', c20c: '922' }])]],
		fails: [['a public body, self-employed', longForm(household(), [{ C19: '2', c20c: '922' }])]]
	},
	W21: {
		passes: [['heads a public body', longForm(household(), [{ c20c: '922', c21c: '10201', C15: '7' }])]],
		fails: [['heads one, in a restaurant', longForm(household(), [{ c20c: '622', c21c: '10201', C15: '7' }])]]
	},
	W22: {
		passes: [
			['heads a committee', longForm(household(), [{ c20c: '961', c21c: '10500', C15: '7' }])],
			['works for one', longForm(household(), [{ c20c: '961', c21c: '30101' }])]
		],
		fails: [
			['heads one, in a restaurant', longForm(household(), [{ c20c: '622', c21c: '10500', C15: '7' }])],
			['another head in a committee', longForm(household(), [{ c20c: '961', c21c: '10201', C15: '7' }])]
		]
	},
	W23: {
		passes: [
			[
				'a head at 22, junior secondary school',
				longForm(withChild(child({ D5: justAged(22) })), [{}, {}, { ...working, C15: '4', C16: '2', c21c: '10601' }])
			]
		],
		fails: [
			[
				'a head at 21',
				longForm(withChild(child({ D5: notQuiteAged(22) })), [
					{},
					{},
					{ ...working, C15: '4', C16: '2', c21c: '10601' }
				])
			],
			['a head with primary school', longForm(household(), [{ C15: '3', c21c: '10601' }])]
		]
	},
	W24: {
		passes: [['a professional with senior secondary school', longForm(household(), [{ c21c: '20508', C15: '5' }])]],
		fails: [['with junior secondary school', longForm(household(), [{ c21c: '20508', C15: '4' }])]]
	},
	W25: {
		passes: [['a doctor with college', longForm(household(), [{ c20c: '841', c21c: '20501', C15: '6' }])]],
		fails: [
			['a doctor with senior secondary school', longForm(household(), [{ c20c: '841', c21c: '20501', C15: '5' }])],
			['a doctor in a restaurant', longForm(household(), [{ c20c: '622', c21c: '20501', C15: '7' }])]
		]
	},
	W26: {
		passes: [
			['a teacher with senior secondary school', longForm(household(), [{ c20c: '832', c21c: '20803', C15: '5' }])]
		],
		fails: [
			[
				'a teacher with junior secondary school',
				longForm(household(), [{ c20c: '832', c21c: '20803', C15: '4' }]),
				'W24',
				'W26'
			],
			['a teacher in a restaurant', longForm(household(), [{ c20c: '622', c21c: '20803', C15: '7' }])]
		]
	},
	W27: {
		passes: [
			[
				'a university teacher with a bachelor’s degree',
				longForm(household(), [{ c20c: '834', c21c: '20801', C15: '7' }])
			]
		],
		fails: [['a university teacher with college', longForm(household(), [{ c20c: '834', c21c: '20801', C15: '6' }])]]
	},
	W28: {
		passes: [
			[
				'on a crew at 20',
				longForm(withChild(child({ D5: justAged(20) })), [{}, {}, { ...working, c21c: '20401', C15: '6', C16: '2' }])
			],
			[
				'at 63',
				longForm(householdOf(person({ D5: notQuiteAged(64) })), [{ ...working, c21c: '20401', C15: '7', C16: '2' }])
			]
		],
		fails: [
			[
				'at 19',
				longForm(withChild(child({ D5: notQuiteAged(20) })), [
					{},
					{},
					{ ...working, c21c: '20401', C15: '6', C16: '2' }
				])
			],
			[
				'at 64',
				longForm(householdOf(person({ D5: justAged(64) })), [{ ...working, c21c: '20401', C15: '7', C16: '2' }])
			]
		]
	},
	W29: {
		passes: [['a restaurant', longForm(household(), [{ c20c: '622' }])]],
		fails: [
			['coal mining', longForm(household(), [{ c20c: '061' }])],
			['an international organisation', longForm(household(), [{ c20c: '970' }])]
		]
	}
};
