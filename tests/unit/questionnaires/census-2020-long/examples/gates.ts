/** Whom the items are asked of: L09–L15, L31, L50. */
import { aged, child, household, justAged, notQuiteAged, person, spouse } from '../../../../support/households';
import { longForm } from '../../../../support/long-households';
import { atSchool, householdOf, withChild, type LongFormExamples } from './shared';

export const GATE_EXAMPLES: LongFormExamples = {
	L09: {
		passes: [
			[
				'moved here, with the kind of place',
				longForm(household({ persons: [person({ D8: { code: '4', area: '430102' }, D9: '4', D10: '0' })] }))
			],
			['has not left', longForm(household(), [], {})],
			[
				'hukou pending',
				longForm(
					household({ persons: [person(), spouse(), child({ D5: aged(3), noIdNumber: 'pending', D8: { code: '5' } })] })
				)
			]
		],
		fails: [
			[
				'moved here, without it',
				longForm(household({ persons: [person({ D8: { code: '4', area: '430102' }, D9: '4', D10: '0' })] }), [
					{ C11: undefined }
				])
			],
			[
				'a fifth kind',
				longForm(household({ persons: [person({ D8: { code: '4', area: '430102' }, D9: '4', D10: '0' })] }), [
					{ C11: '5' }
				])
			],
			['has not left, with a kind', longForm(household(), [{ C11: '4' }])]
		]
	},
	L10: {
		passes: [
			['born in Hunan', longForm(household(), [{ C13: { code: '3', province: '43' } }])],
			['born abroad', longForm(household(), [{ C13: { code: '3', province: 'abroad' } }])]
		],
		fails: [
			['no place of birth', longForm(household(), [{ C13: undefined }])],
			['another province, not which', longForm(household(), [{ C13: { code: '3' } }])],
			['another province, this one', longForm(household(), [{ C13: { code: '3', province: '45' } }])],
			['this province, with another', longForm(household(), [{ C13: { code: '2', province: '43' } }])],
			['no such province', longForm(household(), [{ C13: { code: '3', province: '99' } }])]
		]
	},
	L11: {
		passes: [
			['at 5, the same county', longForm(withChild(child({ D5: '2015-10' })), [])],
			['at 4, nothing', longForm(withChild(child({ D5: '2015-11' })))],
			[
				'another county, left lately',
				longForm(household({ persons: [person({ D8: { code: '4', area: '430102' }, D9: '4', D10: '0' })] }), [
					{ C14: { code: '2', area: '430102' } }
				])
			]
		],
		fails: [
			['at 5, nothing', longForm(withChild(child({ D5: '2015-10' })), [{}, {}, { C14: undefined }])],
			['at 4, the same county', longForm(withChild(child({ D5: '2015-11' })), [{}, {}, { C14: { code: '1' } }])],
			['elsewhere, not where', longForm(household(), [{ C14: { code: '2' } }]), 'L11', 'L12'],
			['here, with a county', longForm(household(), [{ C14: { code: '1', area: '430102' } }])],
			['elsewhere, no county code', longForm(household(), [{ C14: { code: '2', area: '4301' } }]), 'L11', 'L12']
		]
	},
	L12: {
		passes: [
			[
				'left lately, elsewhere five years ago',
				longForm(household({ persons: [person({ D8: { code: '4', area: '430102' }, D9: '4', D10: '0' })] }), [
					{ C14: { code: '2', area: '430102' } }
				])
			]
		],
		fails: [['has not left, elsewhere five years ago', longForm(household(), [{ C14: { code: '2', area: '430102' } }])]]
	},
	L13: {
		passes: [
			['primary school and at school', longForm(household(), [], {})],
			['no school, nothing', longForm(household(), [{ C15: '1', C16: undefined, C17: '2' }])]
		],
		fails: [
			['secondary school, nothing', longForm(household(), [{ C16: undefined }])],
			['no school, graduated', longForm(household(), [{ C15: '1', C16: '2', C17: '2' }]), 'E12', 'L13'],
			['a sixth way', longForm(household(), [{ C16: '6' }])]
		]
	},
	L14: {
		passes: [
			['primary school at 15', longForm(withChild(child({ D5: notQuiteAged(16), D11: '3' })), [{}, {}, atSchool])],
			[
				'junior secondary school at 18',
				longForm(withChild(child({ D5: notQuiteAged(19), D11: '4' })), [{}, {}, atSchool])
			],
			[
				'senior secondary school at 21',
				longForm(withChild(child({ D5: notQuiteAged(22), D11: '5' })), [{}, {}, atSchool])
			],
			['college at 30', longForm(withChild(child({ D5: notQuiteAged(31), D11: '7' })), [{}, {}, atSchool])]
		],
		fails: [
			['primary school at 16', longForm(withChild(child({ D5: justAged(16), D11: '3' })), [{}, {}, atSchool])],
			['junior secondary school at 19', longForm(withChild(child({ D5: justAged(19), D11: '4' })), [{}, {}, atSchool])],
			['senior secondary school at 22', longForm(withChild(child({ D5: justAged(22), D11: '5' })), [{}, {}, atSchool])],
			[
				'college at 31',
				longForm(withChild(child({ D5: justAged(31), D11: '7' })), [{}, {}, atSchool]),
				'F18',
				'L14',
				'R10',
				'R12',
				'W30'
			]
		]
	},
	L15: {
		passes: [
			['at 15, everything', longForm(withChild(child({ D5: justAged(15) })), [{}, {}, {}])],
			['at 14, nothing', longForm(withChild(child({ D5: notQuiteAged(15) })), [{}, {}, {}])]
		],
		fails: [
			[
				'at 15, no work',
				longForm(withChild(child({ D5: justAged(15) })), [{}, {}, { C18: undefined, C22: undefined }])
			],
			['at 15, no livelihood', longForm(withChild(child({ D5: justAged(15) })), [{}, {}, { C23: undefined }])],
			['at 15, no marital status', longForm(withChild(child({ D5: justAged(15) })), [{}, {}, { C24: undefined }])],
			['at 14, a marital status', longForm(withChild(child({ D5: notQuiteAged(15) })), [{}, {}, { C24: '1' }])],
			['a fifth marital status', longForm(household(), [{ C24: '5' }]), 'L15', 'L32']
		]
	},
	L31: {
		passes: [
			['at 60, both', longForm(householdOf(person({ D5: justAged(60) })), [{}])],
			['at 59, neither', longForm(householdOf(person({ D5: notQuiteAged(60) })), [{}])]
		],
		fails: [
			['at 60, no health', longForm(householdOf(person({ D5: justAged(60) })), [{ C29: undefined }])],
			['at 59, both', longForm(householdOf(person({ D5: notQuiteAged(60) })), [{ C28: '5', C29: '1' }])],
			['an eighth arrangement', longForm(householdOf(person({ D5: justAged(60) })), [{ C28: '8' }])]
		]
	},
	L50: {
		passes: [['no land', longForm(household(), [], {})]],
		fails: [
			['no answer about land', longForm(household(), [{ C12: undefined }])],
			['a third answer', longForm(household(), [{ C12: '3' }])]
		]
	}
};
