/** Work and livelihood: L16–L22, W01–W11, W30–W38. */
import { aged, child, household, justAged, notQuiteAged, person } from '../../../../support/households';
import { longForm, oldCouple } from '../../../../support/long-households';
import { atSchool, notWorking, householdOf, withChild, working, type LongFormExamples } from './shared';

export const WORK_EXAMPLES: LongFormExamples = {
	L16: {
		passes: [['84 hours', longForm(household(), [{ C18: { code: '1', hours: 84 } }])]],
		fails: [
			['85 hours', longForm(household(), [{ C18: { code: '1', hours: 85 } }]), 'L16 soft'],
			['168 hours', longForm(household(), [{ C18: { code: '1', hours: 168 } }]), 'L16 soft'],
			['169 hours', longForm(household(), [{ C18: { code: '1', hours: 169 } }])],
			['no hours', longForm(household(), [{ C18: { code: '1' } }])],
			['half an hour', longForm(household(), [{ C18: { code: '1', hours: 0.5 } }]), 'L16', 'W01'],
			['on leave, with hours', longForm(household(), [{ C18: { code: '2', hours: 40 } }])]
		]
	},
	L17: {
		passes: [
			['at work', longForm(household(), [], {})],
			['keeping house', longForm(household(), [{}, { ...notWorking }])]
		],
		fails: [
			['at work, no occupation', longForm(household(), [{ C21: undefined }])],
			['at work, no employer', longForm(household(), [{ C19: undefined }])],
			['a fifth employer', longForm(household(), [{ C19: '5' }])],
			['at work, with a reason for none', longForm(household(), [{ C22: '3' }])],
			['not at work, no reason', longForm(household(), [{}, { ...notWorking, C22: undefined }])],
			['not at work, with an occupation', longForm(household(), [{}, { ...notWorking, C21: '做米粉' }])]
		]
	},
	L18: {
		passes: [['at school', longForm(withChild(child({ D5: justAged(16) })), [{}, {}, {}])]],
		fails: [
			[
				'graduated, not working for being at school',
				longForm(household(), [{}, { ...notWorking, C22: '1' }]),
				'L18',
				'W30'
			]
		]
	},
	L19: {
		passes: [
			['retired at 50', longForm(householdOf(person({ D5: justAged(50) })), [{ ...notWorking, C22: '2', C23: '2' }])]
		],
		fails: [
			[
				'retired at 49',
				longForm(householdOf(person({ D5: notQuiteAged(50) })), [{ ...notWorking, C22: '2', C23: '2' }]),
				'L19 soft'
			],
			[
				'retired at 40',
				longForm(householdOf(person({ D5: justAged(40) })), [{ ...notWorking, C22: '2', C23: '6' }]),
				'L19 soft',
				'W31',
				'W35'
			],
			[
				'retired at 39',
				longForm(householdOf(person({ D5: notQuiteAged(40) })), [{ ...notWorking, C22: '2', C23: '6' }]),
				'L19',
				'W31',
				'W35'
			]
		]
	},
	L20: {
		passes: [['earnings and work', longForm(household(), [], {})]],
		fails: [['earnings without work', longForm(household(), [{}, { ...notWorking, C23: '1' }])]]
	},
	L21: {
		passes: [['a pension at 45', longForm(householdOf(person({ D5: justAged(45) })), [{ C23: '2' }])]],
		fails: [
			['a pension at 44', longForm(householdOf(person({ D5: notQuiteAged(45) })), [{ C23: '2' }]), 'L21 soft'],
			['a pension at 40', longForm(householdOf(person({ D5: justAged(40) })), [{ C23: '2' }]), 'L21 soft'],
			['a pension at 39', longForm(householdOf(person({ D5: notQuiteAged(40) })), [{ C23: '2' }])]
		]
	},
	L22: {
		passes: [
			['unemployment insurance without work', longForm(household(), [{}, { ...notWorking, C22: '5', C23: '4' }])]
		],
		fails: [['unemployment insurance and work', longForm(household(), [{ C23: '4' }])]]
	},
	W01: {
		passes: [['4 hours', longForm(household(), [{ C18: { code: '1', hours: 4 } }])]],
		fails: [['3 hours', longForm(household(), [{ C18: { code: '1', hours: 3 } }])]]
	},
	W02: {
		passes: [
			[
				'at school, 40 hours',
				longForm(withChild(child({ D5: justAged(20), D11: '7' })), [
					{},
					{},
					{ C16: '1', ...working, C18: { code: '1', hours: 40 } }
				])
			],
			['graduated, 41 hours', longForm(household(), [{ C18: { code: '1', hours: 41 } }])]
		],
		fails: [
			[
				'at school, 41 hours',
				longForm(withChild(child({ D5: justAged(20), D11: '7' })), [
					{},
					{},
					{ C16: '1', ...working, C18: { code: '1', hours: 41 } }
				])
			]
		]
	},
	W03: {
		passes: [
			[
				'56 hours at 75',
				longForm(householdOf(person({ D5: justAged(75) })), [{ ...working, C18: { code: '1', hours: 56 } }])
			],
			[
				'57 hours at 74',
				longForm(householdOf(person({ D5: notQuiteAged(75) })), [{ ...working, C18: { code: '1', hours: 57 } }])
			]
		],
		fails: [
			[
				'57 hours at 75',
				longForm(householdOf(person({ D5: justAged(75) })), [{ ...working, C18: { code: '1', hours: 57 } }])
			]
		]
	},
	W04: {
		passes: [['on leave, graduated', longForm(household(), [{ C18: { code: '2' } }])]],
		fails: [
			[
				'on leave, at school',
				longForm(withChild(child({ D5: justAged(20), D11: '7' })), [
					{},
					{},
					{ C16: '1', ...working, C18: { code: '2' } }
				])
			]
		]
	},
	W05: {
		passes: [
			[
				'on leave at 16',
				longForm(withChild(child({ D5: justAged(16) })), [{}, {}, { C16: '2', ...working, C18: { code: '2' } }])
			],
			['on leave at 65', longForm(householdOf(person({ D5: notQuiteAged(66) })), [{ ...working, C18: { code: '2' } }])]
		],
		fails: [
			[
				'on leave at 15',
				longForm(withChild(child({ D5: notQuiteAged(16) })), [{}, {}, { C16: '2', ...working, C18: { code: '2' } }]),
				'W05',
				'W06'
			],
			['on leave at 66', longForm(householdOf(person({ D5: justAged(66) })), [{ ...working, C18: { code: '2' } }])]
		]
	},
	W06: {
		passes: [['works at 16', longForm(withChild(child({ D5: justAged(16) })), [{}, {}, { C16: '2', ...working }])]],
		fails: [['works at 15', longForm(withChild(child({ D5: notQuiteAged(16) })), [{}, {}, { C16: '2', ...working }])]]
	},
	W07: {
		passes: [
			['four characters', longForm(household(), [{ C20: { unit: '月渡饭店', business: '经营中餐' } }])],
			[
				'casual work without an employer',
				longForm(household(), [{ C19: '4', C20: { unit: '无', business: '给人修电脑' } }])
			]
		],
		fails: [
			['three characters', longForm(household(), [{ C20: { unit: '老饭店', business: '经营中餐' } }])],
			['no name', longForm(household(), [{ C20: { business: '经营中餐' } }])]
		]
	},
	W08: {
		passes: [['a full name', longForm(household(), [], {})]],
		fails: [['公司', longForm(household(), [{ C20: { unit: '公司', business: '经营中餐' } }]), 'W07', 'W08']]
	},
	W09: {
		passes: [
			[
				'casual work with a business',
				longForm(household(), [{ C19: '4', C20: { unit: '无', business: '给人修电脑' } }])
			]
		],
		fails: [
			['casual work without a business', longForm(household(), [{ C19: '4', C20: { unit: '无' } }]), 'L17', 'W09']
		]
	},
	W10: {
		passes: [['four characters', longForm(household(), [{ C20: { unit: '月渡饭店', business: '经营中餐' } }])]],
		fails: [
			['three characters', longForm(household(), [{ C20: { unit: '月渡饭店', business: '做中餐' } }])],
			['服务', longForm(household(), [{ C20: { unit: '月渡饭店', business: '服务' } }])]
		]
	},
	W11: {
		passes: [['three characters', longForm(household(), [{ C21: '做米粉' }])]],
		fails: [
			['two characters', longForm(household(), [{ C21: '厨师' }])],
			['公务员', longForm(household(), [{ C21: '公务员' }])]
		]
	},
	W30: {
		passes: [
			[
				'at school at 30',
				longForm(withChild(child({ D5: notQuiteAged(31), D11: '7' })), [{}, {}, { ...atSchool, C23: '6' }])
			]
		],
		fails: [
			[
				'at school at 31',
				longForm(withChild(child({ D5: justAged(31), D11: '7' })), [{}, {}, { ...atSchool, C23: '6' }]),
				'F18',
				'L14',
				'R10',
				'R12',
				'W30'
			],
			[
				'at school, with earnings',
				longForm(withChild(child({ D5: justAged(20), D11: '7' })), [{}, {}, { ...atSchool, C23: '1' }]),
				'L20',
				'W30'
			]
		]
	},
	W31: {
		passes: [['retired with a pension', longForm(oldCouple())]],
		fails: [['retired, supported by the family', longForm(oldCouple(), [{ C23: '6' }])]]
	},
	W32: {
		passes: [['a pension, retired', longForm(oldCouple())]],
		fails: [
			[
				'a pension, at school',
				longForm(householdOf(person({ D5: justAged(50) })), [{ ...atSchool, C16: '1', C23: '2' }]),
				'L14',
				'W30',
				'W32'
			]
		]
	},
	W33: {
		passes: [['unable to work, not healthy', longForm(oldCouple(), [{ C22: '4', C29: '3' }])]],
		fails: [['unable to work, healthy', longForm(oldCouple(), [{ C22: '4', C29: '1' }])]]
	},
	W34: {
		passes: [
			[
				'unemployment insurance at 16',
				longForm(withChild(child({ D5: justAged(16) })), [{}, {}, { ...notWorking, C16: '2', C22: '5', C23: '4' }])
			],
			['at 60', longForm(householdOf(person({ D5: notQuiteAged(61) })), [{ ...notWorking, C22: '5', C23: '4' }])]
		],
		fails: [
			[
				'at 15',
				longForm(withChild(child({ D5: notQuiteAged(16) })), [{}, {}, { ...notWorking, C16: '2', C22: '5', C23: '4' }])
			],
			['at 61', longForm(householdOf(person({ D5: justAged(61) })), [{ ...notWorking, C22: '5', C23: '4' }])]
		]
	},
	W35: {
		passes: [['supported, with others', longForm(household(), [{}, { ...notWorking }])]],
		fails: [['supported, alone', longForm(householdOf(person({ D5: aged(40) })), [{ ...notWorking }])]]
	},
	W36: {
		passes: [['earnings', longForm(household(), [], {})]],
		fails: [['rents and interest', longForm(household(), [{ C23: '5' }])]]
	},
	W37: {
		passes: [
			[
				'left for work, works',
				longForm(household({ persons: [person({ D8: { code: '4', area: '430102' }, D9: '4', D10: '0' })] }))
			]
		],
		fails: [
			[
				'left for work, keeps house',
				longForm(household({ persons: [person({ D8: { code: '4', area: '430102' }, D9: '4', D10: '0' })] }), [
					{ ...notWorking, C23: '7' }
				])
			]
		]
	},
	W38: {
		passes: [
			[
				'left to study, at school',
				longForm(withChild(child({ D5: justAged(20), D11: '7', D7: { code: '5', area: '440106' }, D9: '4', D10: '1' })))
			]
		],
		fails: [
			[
				'left to study, graduated',
				longForm(
					withChild(child({ D5: justAged(20), D11: '7', D7: { code: '5', area: '440106' }, D9: '4', D10: '1' })),
					[{}, {}, { C16: '2', ...working }]
				)
			]
		]
	}
};
