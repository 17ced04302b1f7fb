/** Children: L26, L27, L29, F06–F19. */
import { child, death, household, justAged, notQuiteAged, person, spouse } from '../../../../support/households';
import { longForm } from '../../../../support/long-households';
import { withChild, type LongFormExamples } from './shared';

export const CHILDREN_EXAMPLES: LongFormExamples = {
	L26: {
		passes: [
			['one son, living', longForm(household(), [], {})],
			['at 65, nothing', longForm(household({ persons: [person({ D5: '1953-01' }), spouse({ D5: '1955-10' })] }))]
		],
		fails: [
			['no answer', longForm(household(), [{}, { C26: undefined, C27: undefined }])],
			[
				'at 64, no answer',
				longForm(household({ persons: [person({ D5: '1953-01' }), spouse({ D5: '1955-11' })] }), [
					{},
					{ C26: undefined }
				])
			],
			[
				'more sons living than born',
				longForm(household(), [{}, { C26: { code: '2', bornMale: 1, bornFemale: 0, livingMale: 2, livingFemale: 0 } }])
			]
		]
	},
	L27: {
		passes: [
			[
				'six children',
				longForm(household(), [{}, { C26: { code: '2', bornMale: 4, bornFemale: 2, livingMale: 4, livingFemale: 2 } }])
			]
		],
		fails: [
			[
				'seven children',
				longForm(household(), [{}, { C26: { code: '2', bornMale: 4, bornFemale: 3, livingMale: 4, livingFemale: 3 } }]),
				'L27 soft'
			],
			[
				'fifteen children',
				longForm(household(), [{}, { C26: { code: '2', bornMale: 8, bornFemale: 7, livingMale: 8, livingFemale: 7 } }]),
				'L27 soft'
			],
			[
				'sixteen children',
				longForm(household(), [{}, { C26: { code: '2', bornMale: 8, bornFemale: 8, livingMale: 8, livingFemale: 8 } }])
			]
		]
	},
	L29: {
		passes: [
			[
				'a baby and its mother',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }))
			]
		],
		fails: [
			['a birth that no mother has', longForm(household({ H3: { male: 1, female: 0 } })), 'H22', 'L29'],
			[
				'a girl counted, a boy born',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [], {
					H3: { male: 0, female: 1 }
				}),
				'H21',
				'H22',
				'L29'
			]
		]
	},
	F06: {
		passes: [['one son', longForm(household(), [], {})]],
		fails: [
			[
				'children, none born',
				longForm(household(), [{}, { C26: { code: '2', bornMale: 0, bornFemale: 0, livingMale: 0, livingFemale: 0 } }]),
				'F06',
				'F08'
			],
			['children, not how many', longForm(household(), [{}, { C26: { code: '2', bornMale: 1 } }])],
			[
				'no children, and one born',
				longForm(household(), [{}, { C26: { code: '1', bornMale: 1 }, C27: undefined }]),
				'F06',
				'F09'
			],
			[
				'half a child',
				longForm(household(), [
					{},
					{ C26: { code: '2', bornMale: 1.5, bornFemale: 0, livingMale: 1, livingFemale: 0 } }
				])
			]
		]
	},
	F07: {
		passes: [
			[
				'six children at 20',
				longForm(household({ persons: [person({ D4: '2', D5: justAged(20) })] }), [
					{
						C24: '3',
						C25: '2016-01',
						C26: { code: '2', bornMale: 5, bornFemale: 1, livingMale: 5, livingFemale: 1 },
						C27: { code: '1' }
					}
				])
			]
		],
		fails: [
			[
				'six children at 19',
				longForm(household({ persons: [person({ D4: '2', D5: notQuiteAged(20) })] }), [
					{
						C24: '3',
						C25: '2016-01',
						C26: { code: '2', bornMale: 5, bornFemale: 1, livingMale: 5, livingFemale: 1 },
						C27: { code: '1' }
					}
				]),
				'F04',
				'F07',
				'L23',
				'L25 soft'
			],
			[
				'seven at 20',
				longForm(household({ persons: [person({ D4: '2', D5: justAged(20) })] }), [
					{
						C24: '3',
						C25: '2016-01',
						C26: { code: '2', bornMale: 6, bornFemale: 1, livingMale: 6, livingFemale: 1 },
						C27: { code: '1' }
					}
				]),
				'F04',
				'F07',
				'L25 soft',
				'L27 soft'
			]
		]
	},
	F08: {
		passes: [['one son here, one living', longForm(household(), [], {})]],
		fails: [
			[
				'one son here, only a daughter living',
				longForm(household(), [{}, { C26: { code: '2', bornMale: 0, bornFemale: 1, livingMale: 0, livingFemale: 1 } }])
			],
			[
				'a daughter here, only a son living',
				longForm(withChild(child({ D4: '2' })), [
					{},
					{ C26: { code: '2', bornMale: 1, bornFemale: 0, livingMale: 1, livingFemale: 0 } }
				])
			]
		]
	},
	F09: {
		passes: [['no children, none here', longForm(household({ persons: [person(), spouse()] }))]],
		fails: [['no children, one here', longForm(household(), [{}, { C26: { code: '1' }, C27: undefined }])]]
	},
	F10: {
		passes: [
			[
				'one born, none living',
				longForm(household({ persons: [person(), spouse()] }), [
					{},
					{ C26: { code: '2', bornMale: 1, bornFemale: 0, livingMale: 0, livingFemale: 0 }, C27: { code: '1' } }
				])
			]
		],
		fails: [
			[
				'two born, none living',
				longForm(household({ persons: [person(), spouse()] }), [
					{},
					{ C26: { code: '2', bornMale: 1, bornFemale: 1, livingMale: 0, livingFemale: 0 }, C27: { code: '1' } }
				])
			]
		]
	},
	F11: {
		passes: [
			[
				'three sons',
				longForm(household({ persons: [person(), spouse()] }), [
					{},
					{ C26: { code: '2', bornMale: 3, bornFemale: 0, livingMale: 3, livingFemale: 0 }, C27: { code: '1' } }
				])
			]
		],
		fails: [
			[
				'four sons',
				longForm(household({ persons: [person(), spouse()] }), [
					{},
					{ C26: { code: '2', bornMale: 4, bornFemale: 0, livingMale: 4, livingFemale: 0 }, C27: { code: '1' } }
				])
			],
			[
				'four daughters',
				longForm(household({ persons: [person(), spouse()] }), [
					{},
					{ C26: { code: '2', bornMale: 0, bornFemale: 4, livingMale: 0, livingFemale: 4 }, C27: { code: '1' } }
				])
			]
		]
	},
	F12: {
		passes: [
			[
				'one boy of two',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }))
			]
		],
		fails: [
			[
				'a girl, and no daughter',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [
					{},
					{
						C26: { code: '2', bornMale: 2, bornFemale: 0, livingMale: 2, livingFemale: 0 },
						C27: { code: '2', births: [{ month: 3, sex: '2' }] }
					}
				]),
				'F12',
				'F15',
				'L29'
			]
		]
	},
	F13: {
		passes: [
			[
				'a month and a sex',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }))
			],
			[
				'four places',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [
					{},
					{
						C26: { code: '2', bornMale: 5, bornFemale: 0, livingMale: 5, livingFemale: 0 },
						C27: {
							code: '2',
							births: [
								{ month: 3, sex: '1' },
								{ month: 3, sex: '1' },
								{ month: 3, sex: '1' },
								{ month: 3, sex: '1' }
							]
						}
					}
				])
			]
		],
		fails: [
			['no answer', longForm(household(), [{}, { C27: undefined }])],
			['a birth without a place', longForm(household(), [{}, { C27: { code: '2' } }])],
			[
				'no month',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [
					{},
					{ C27: { code: '2', births: [{ sex: '1' }] } }
				])
			],
			[
				'month 13',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [
					{},
					{ C27: { code: '2', births: [{ month: 13, sex: '1' }] } }
				]),
				'F13',
				'F15'
			],
			[
				'no birth, with a child',
				longForm(household(), [{}, { C27: { code: '1', births: [{ month: 3, sex: '1' }] } }]),
				'F13',
				'F15',
				'L29'
			],
			[
				'five places',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [
					{},
					{
						C26: { code: '2', bornMale: 6, bornFemale: 0, livingMale: 6, livingFemale: 0 },
						C27: {
							code: '2',
							births: [
								{ month: 3, sex: '1' },
								{ month: 3, sex: '1' },
								{ month: 3, sex: '1' },
								{ month: 3, sex: '1' },
								{ month: 3, sex: '1' }
							]
						}
					}
				]),
				'F11',
				'F13',
				'F15',
				'L29'
			]
		]
	},
	F14: {
		passes: [
			[
				'twins',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [
					{},
					{
						C26: { code: '2', bornMale: 3, bornFemale: 0, livingMale: 3, livingFemale: 0 },
						C27: {
							code: '2',
							births: [
								{ month: 11, sex: '1' },
								{ month: 11, sex: '1' }
							]
						}
					}
				])
			],
			[
				'November and July',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [
					{},
					{
						C26: { code: '2', bornMale: 3, bornFemale: 0, livingMale: 3, livingFemale: 0 },
						C27: {
							code: '2',
							births: [
								{ month: 11, sex: '1' },
								{ month: 7, sex: '1' }
							]
						}
					}
				])
			]
		],
		fails: [
			[
				'November and June',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [
					{},
					{
						C26: { code: '2', bornMale: 3, bornFemale: 0, livingMale: 3, livingFemale: 0 },
						C27: {
							code: '2',
							births: [
								{ month: 11, sex: '1' },
								{ month: 6, sex: '1' }
							]
						}
					}
				]),
				'F14',
				'F15',
				'L29'
			]
		]
	},
	F15: {
		passes: [
			[
				'a boy of March here',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }))
			],
			[
				'a boy who died',
				longForm(
					household({
						persons: [person(), spouse()],
						H3: { male: 1, female: 0 },
						deaths: [
							death({
								name: '未取名',
								sex: '1',
								birth: '2020-03',
								death: '2020-03',
								noIdNumber: 'newborn',
								education: undefined,
								marital: undefined
							})
						]
					})
				)
			]
		],
		fails: [
			[
				'a boy of April, none here',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [
					{},
					{ C27: { code: '2', births: [{ month: 4, sex: '1' }] } }
				])
			],
			[
				'a girl, a boy here',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [
					{},
					{
						C26: { code: '2', bornMale: 2, bornFemale: 1, livingMale: 2, livingFemale: 1 },
						C27: { code: '2', births: [{ month: 3, sex: '2' }] }
					}
				]),
				'F15',
				'L29'
			]
		]
	},
	F16: {
		passes: [
			[
				'a baby and a birth',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }))
			]
		],
		fails: [
			[
				'a baby and no birth',
				longForm(household({ persons: [person(), spouse(), child(), child({ D1: '张宝', D5: '2020-03' })] }), [
					{},
					{ C27: { code: '1' } }
				]),
				'F16',
				'L29'
			]
		]
	},
	F17: {
		passes: [
			[
				'at 16',
				longForm(
					household({
						persons: [person({ D5: '1990-01' }), spouse({ D5: '2004-03' }), child({ D1: '张宝', D5: '2020-03' })]
					}),
					[
						{ C25: '2019-06' },
						{
							C24: '2',
							C25: '2019-06',
							C26: { code: '2', bornMale: 1, bornFemale: 0, livingMale: 1, livingFemale: 0 },
							C27: { code: '2', births: [{ month: 3, sex: '1' }] }
						}
					]
				)
			],
			[
				'at 48',
				longForm(
					household({
						persons: [person({ D5: '1966-01' }), spouse({ D5: '1971-04' }), child({ D1: '张宝', D5: '2020-03' })]
					})
				)
			]
		],
		fails: [
			[
				'a month before 16',
				longForm(
					household({
						persons: [person({ D5: '1990-01' }), spouse({ D5: '2004-04' }), child({ D1: '张宝', D5: '2020-03' })]
					}),
					[
						{ C25: '2019-06' },
						{
							C24: '2',
							C25: '2019-06',
							C26: { code: '2', bornMale: 1, bornFemale: 0, livingMale: 1, livingFemale: 0 },
							C27: { code: '2', births: [{ month: 3, sex: '1' }] }
						}
					]
				),
				'F17 soft',
				'F26',
				'L23',
				'L25 soft',
				'R06 soft'
			],
			[
				'at 49',
				longForm(
					household({
						persons: [person({ D5: '1966-01' }), spouse({ D5: '1971-03' }), child({ D1: '张宝', D5: '2020-03' })]
					})
				),
				'F17 soft'
			],
			[
				'a girl of 13',
				longForm(withChild(child({ D5: '2007-03', D4: '2' })), [
					{},
					{},
					{ C27: { code: '2', births: [{ month: 3, sex: '1' }] } }
				]),
				'F15',
				'F17 soft',
				'F19',
				'L29'
			],
			[
				'a girl of 12',
				longForm(withChild(child({ D5: '2007-04', D4: '2' })), [
					{},
					{},
					{ C27: { code: '2', births: [{ month: 3, sex: '1' }] } }
				]),
				'F15',
				'F17',
				'F19',
				'L29'
			]
		]
	},
	F18: {
		passes: [
			[
				'fifteen years and more to the eldest child',
				longForm(
					household({ persons: [person({ D5: '1970-01' }), spouse({ D5: '1985-06' }), child({ D5: '2000-06' })] })
				)
			]
		],
		fails: [
			[
				'a month less',
				longForm(
					household({ persons: [person({ D5: '1970-01' }), spouse({ D5: '1985-07' }), child({ D5: '2000-06' })] })
				),
				'F18',
				'R12'
			]
		]
	},
	F19: {
		passes: [
			['a woman of 50, both', longForm(household({ persons: [person({ D5: '1968-01' }), spouse({ D5: '1969-11' })] }))],
			[
				'a woman of 51, the first alone',
				longForm(household({ persons: [person({ D5: '1968-01' }), spouse({ D5: '1969-10' })] }))
			]
		],
		fails: [
			['a man', longForm(household(), [{ C26: { code: '1' } }])],
			[
				'a woman of 51, both',
				longForm(household({ persons: [person({ D5: '1968-01' }), spouse({ D5: '1969-10' })] }), [
					{},
					{ C27: { code: '1' } }
				])
			],
			[
				'a woman of 65',
				longForm(household({ persons: [person({ D5: '1953-01' }), spouse({ D5: '1955-10' })] }), [
					{},
					{ C26: { code: '1' } }
				])
			],
			['a girl of 14', longForm(withChild(child({ D5: '2005-11', D4: '2' })), [{}, {}, { C26: { code: '1' } }])]
		]
	}
};
