/** Marriage: L23–L25, L32, L33, F01–F05, F20–F26. */
import { aged, child, household, justAged, notQuiteAged, person, spouse } from '../../../../support/households';
import { longForm } from '../../../../support/long-households';
import { atSchool, householdOf, withChild, working, type LongFormExamples } from './shared';

export const MARRIAGE_EXAMPLES: LongFormExamples = {
	L23: {
		passes: [
			[
				'a husband of 22',
				longForm(withChild(child({ D5: justAged(22), D4: '1' })), [
					{},
					{},
					{ ...working, C16: '2', C24: '2', C25: '2020-01' }
				])
			],
			[
				'a wife of 20',
				longForm(withChild(child({ D5: justAged(20), D4: '2' })), [
					{},
					{},
					{ ...working, C16: '2', C24: '2', C25: '2020-01', C26: { code: '1' } }
				])
			]
		],
		fails: [
			[
				'a husband of 21',
				longForm(withChild(child({ D5: notQuiteAged(22), D4: '1' })), [
					{},
					{},
					{ ...working, C16: '2', C24: '2', C25: '2020-01' }
				])
			],
			[
				'a wife of 19',
				longForm(withChild(child({ D5: notQuiteAged(20), D4: '2' })), [
					{},
					{},
					{ ...working, C16: '2', C24: '2', C25: '2020-01', C26: { code: '1' } }
				])
			]
		]
	},
	L24: {
		passes: [
			['married, with a month', longForm(household(), [], {})],
			['never married, without', longForm(withChild(child({ D5: aged(20) })), [{}, {}, {}])]
		],
		fails: [
			['married, without a month', longForm(household(), [{ C25: undefined }])],
			['never married, with a month', longForm(withChild(child({ D5: aged(20) })), [{}, {}, { C25: '2019-01' }])],
			[
				'never married, with children',
				longForm(withChild(child({ D5: aged(20), D4: '2' })), [{}, {}, { C26: { code: '1' } }])
			]
		]
	},
	L25: {
		passes: [['married at 18', longForm(householdOf(person({ D5: '1980-01' })), [{ C24: '3', C25: '1998-01' }])]],
		fails: [
			['married at 17', longForm(householdOf(person({ D5: '1980-01' })), [{ C24: '3', C25: '1997-12' }]), 'L25 soft'],
			['married at 12', longForm(householdOf(person({ D5: '1980-01' })), [{ C24: '3', C25: '1992-01' }]), 'L25 soft'],
			['married at 11', longForm(householdOf(person({ D5: '1980-01' })), [{ C24: '3', C25: '1991-12' }])],
			['married after the census', longForm(householdOf(person({ D5: '1980-01' })), [{ C24: '3', C25: '2020-11' }])],
			['no month', longForm(householdOf(person({ D5: '1980-01' })), [{ C24: '3', C25: '2005-13' }])]
		]
	},
	L32: {
		passes: [['both married', longForm(household(), [], {})]],
		fails: [
			['the spouse divorced', longForm(household(), [{}, { C24: '3' }])],
			['the householder widowed', longForm(household(), [{ C24: '4' }])]
		]
	},
	L33: {
		passes: [
			[
				'a daughter-in-law who is married',
				longForm(
					household({
						persons: [
							person({ D5: '1955-04' }),
							spouse({ D5: '1957-02' }),
							child({ D1: '张强', D5: '1985-02' }),
							person({ D1: '梁芳', D2: '6', D4: '2', D5: '1987-05' })
						]
					})
				)
			],
			[
				'a divorced householder with the father-in-law',
				longForm(household({ persons: [person(), person({ D1: '韦强', D2: '4', D5: '1950-07' })] }))
			]
		],
		fails: [
			[
				'a daughter-in-law who never married',
				longForm(
					household({
						persons: [
							person({ D5: '1955-04' }),
							spouse({ D5: '1957-02' }),
							child({ D1: '张强', D5: '1985-02' }),
							person({ D1: '梁芳', D2: '6', D4: '2', D5: '1987-05' })
						]
					}),
					[{}, {}, {}, { C24: '1', C25: undefined, C26: undefined, C27: undefined }]
				)
			],
			[
				'a householder who never married, with the father-in-law',
				longForm(household({ persons: [person(), person({ D1: '韦强', D2: '4', D5: '1950-07' })] }), [
					{ C24: '1', C25: undefined }
				]),
				'F22',
				'L33'
			]
		]
	},
	F01: {
		passes: [['the same month', longForm(household(), [], {})]],
		fails: [['different months', longForm(household(), [{}, { C25: '2003-06' }])]]
	},
	F02: {
		passes: [['married at 45', longForm(householdOf(person({ D5: '1960-01' })), [{ C24: '3', C25: '2005-12' }])]],
		fails: [['married at 46', longForm(householdOf(person({ D5: '1960-01' })), [{ C24: '3', C25: '2006-01' }])]]
	},
	F03: {
		passes: [['widowed at 30', longForm(householdOf(person({ D5: justAged(30) })), [{ C24: '4', C25: '2015-01' }])]],
		fails: [['widowed at 29', longForm(householdOf(person({ D5: notQuiteAged(30) })), [{ C24: '4', C25: '2015-01' }])]]
	},
	F04: {
		passes: [['divorced at 22', longForm(householdOf(person({ D5: justAged(22) })), [{ C24: '3', C25: '2019-01' }])]],
		fails: [
			[
				'divorced at 21',
				longForm(householdOf(person({ D5: notQuiteAged(22) })), [{ C24: '3', C25: '2019-01' }]),
				'F04',
				'L23'
			]
		]
	},
	F05: {
		passes: [['married, with the spouse', longForm(household(), [], {})]],
		fails: [
			['married, without the spouse', longForm(householdOf(person({ D5: aged(40) })), [{ C24: '2', C25: '2005-01' }])]
		]
	},
	F20: {
		passes: [
			[
				'a daughter-in-law and a married son',
				longForm(
					household({
						persons: [
							person({ D5: '1955-04' }),
							spouse({ D5: '1957-02' }),
							child({ D1: '张强', D5: '1985-02' }),
							person({ D1: '梁芳', D2: '6', D4: '2', D5: '1987-05' })
						]
					})
				)
			]
		],
		fails: [
			[
				'a daughter-in-law and a son who never married',
				longForm(
					household({
						persons: [
							person({ D5: '1955-04' }),
							spouse({ D5: '1957-02' }),
							child({ D1: '张强', D5: '1985-02' }),
							person({ D1: '梁芳', D2: '6', D4: '2', D5: '1987-05' })
						]
					}),
					[{}, {}, { C24: '1', C25: undefined }]
				)
			]
		]
	},
	F21: {
		passes: [
			[
				'both parents married',
				longForm(
					household({
						persons: [
							person(),
							person({ D1: '张福', D2: '3', D5: '1953-02' }),
							person({ D1: '陈秀', D2: '3', D4: '2', D5: '1955-07' })
						]
					})
				)
			],
			[
				'both divorced',
				longForm(
					household({
						persons: [
							person(),
							person({ D1: '张福', D2: '3', D5: '1953-02' }),
							person({ D1: '陈秀', D2: '3', D4: '2', D5: '1955-07' })
						]
					}),
					[{}, { C24: '3', C28: '3' }, { C24: '3', C28: '3' }]
				)
			]
		],
		fails: [
			[
				'one married, one widowed',
				longForm(
					household({
						persons: [
							person(),
							person({ D1: '张福', D2: '3', D5: '1953-02' }),
							person({ D1: '陈秀', D2: '3', D4: '2', D5: '1955-07' })
						]
					}),
					[{}, {}, { C24: '4' }]
				),
				'F21',
				'L34'
			],
			[
				'both widowed',
				longForm(
					household({
						persons: [
							person(),
							person({ D1: '张福', D2: '3', D5: '1953-02' }),
							person({ D1: '陈秀', D2: '3', D4: '2', D5: '1955-07' })
						]
					}),
					[{}, { C24: '4' }, { C24: '4' }]
				),
				'F21',
				'L34'
			]
		]
	},
	F22: {
		passes: [['divorced, with a child', longForm(household({ persons: [person(), child()] }))]],
		fails: [
			[
				'never married, with a child',
				longForm(household({ persons: [person(), child()] }), [{ C24: '1', C25: undefined }])
			]
		]
	},
	F23: {
		passes: [['married, with a spouse', longForm(household(), [], {})]],
		fails: [
			['never married, with a spouse', longForm(household(), [{ C24: '1', C25: undefined }]), 'F22', 'F23', 'L32']
		]
	},
	F24: {
		passes: [
			[
				'left to marry, married',
				longForm(household({ persons: [person(), spouse({ D8: { code: '2' }, D9: '8', D10: '5' })] }))
			]
		],
		fails: [
			[
				'left to marry, never married',
				longForm(
					household({
						persons: [person(), person({ D1: '韦小兰', D2: '8', D4: '2', D8: { code: '2' }, D9: '8', D10: '5' })]
					})
				)
			]
		]
	},
	F25: {
		passes: [
			[
				'left ten years ago, married eight',
				longForm(household({ persons: [person(), spouse({ D8: { code: '2' }, D9: '9', D10: '5' })] }), [
					{ C25: '2012-10' },
					{ C25: '2012-10' }
				])
			]
		],
		fails: [
			[
				'left ten years ago, married a month less than eight',
				longForm(household({ persons: [person(), spouse({ D8: { code: '2' }, D9: '9', D10: '5' })] }), [
					{ C25: '2012-11' },
					{ C25: '2012-11' }
				])
			]
		]
	},
	F26: {
		passes: [
			[
				'married at college at 20',
				longForm(withChild(child({ D5: justAged(20), D4: '2', D11: '7' })), [
					{},
					{},
					{ ...atSchool, C24: '2', C25: '2020-01', C26: { code: '1' } }
				])
			]
		],
		fails: [
			[
				'married at college at 19',
				longForm(withChild(child({ D5: notQuiteAged(20), D4: '2', D11: '7' })), [
					{},
					{},
					{ ...atSchool, C24: '2', C25: '2020-01', C26: { code: '1' } }
				]),
				'F26',
				'L23'
			]
		]
	}
};
