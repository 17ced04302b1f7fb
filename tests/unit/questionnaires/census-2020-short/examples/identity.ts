import {
	aged,
	child,
	familyWith,
	death,
	household,
	idNumberFor,
	justAged,
	person,
	spouse,
	withCheckCharacter
} from '../../../../support/households';
import type { Examples } from './rule-examples';

const numbered = (D3: string) => household({ persons: [person({ D3 })] });
const unnumbered = (changes: Parameters<typeof person>[0]) =>
	familyWith({ child: { noIdNumber: 'other', ...changes } });
const pending = { D8: { code: '5' }, D9: undefined };

export const IDENTITY_EXAMPLES: Examples = {
	P01: {
		passes: [
			['a name in Chinese characters', familyWith({ head: { D1: '张建国' } })],
			['a name with a dot', familyWith({ head: { D1: '买买提·艾力' } })],
			['a name in Latin letters', familyWith({ head: { D1: 'Marie Curie' } })],
			['an apostrophe, a hyphen and an initial', familyWith({ head: { D1: 'Anne-Marie J. O’Neil' } })],
			['an accent in two characters', familyWith({ head: { D1: 'Jose\u0301' } })],
			['another dot', familyWith({ head: { D1: '买买提•艾力' } })],
			['a rare character', familyWith({ head: { D1: '张𠮷' } })],
			['a name of 30 characters', familyWith({ head: { D1: '阿'.repeat(30) } })]
		],
		fails: [
			['no name', familyWith({ head: { D1: undefined } })],
			['an empty name', familyWith({ head: { D1: '' } })],
			['a name with a digit', familyWith({ head: { D1: '张3' } })],
			['a name with a bracket', familyWith({ head: { D1: '张{name}' } })],
			['a name of 31 characters', familyWith({ head: { D1: '阿'.repeat(31) } })],
			['a death record without a name', household({ deaths: [death({ name: undefined })] })]
		]
	},
	P02: {
		passes: [['a full name', familyWith({ head: { D1: '张建国' } })]],
		fails: ['张先生', '韦女士', '小宝', '未知', '张某'].map((D1) => [`${D1} as a name`, familyWith({ head: { D1 } })])
	},
	P03: {
		passes: [['a baby without a name', familyWith({ child: { D1: '未取名', D5: aged(0) } })]],
		fails: [['a one-year-old without a name', familyWith({ child: { D1: '未取名', D5: justAged(1) } })]]
	},
	P04: {
		passes: [
			['18 digits', numbered(idNumberFor('1980-01', '1'))],
			['a number that ends in X', household({ persons: [person({ D3: '45030419900307001X', D5: '1990-03' })] })],
			['no number yet, newborn', familyWith({ child: { D5: aged(0), noIdNumber: 'newborn' } })]
		],
		fails: [
			['neither a number nor a reason', familyWith({ child: { D3: undefined } })],
			['15 digits', numbered('450304800101001')],
			['a small x', numbered('45030419900307001x')],
			['a leading zero', numbered(`0${idNumberFor('1980-01', '1').slice(1)}`)],
			['18 zeros', numbered('000000000000000000')],
			[
				'a number and a reason',
				familyWith({ child: { D3: idNumberFor('2012-05', '1'), noIdNumber: 'other', ...pending } }),
				'P04',
				'M21',
				'P14'
			],
			[
				'a reason that does not exist',
				household({
					persons: [person({ D5: aged(0), D1: '张宝', noIdNumber: 'lost' as 'other' })],
					H3: { male: 0, female: 0 }
				}),
				'H21',
				'P04',
				'R09 hard',
				'R24'
			]
		]
	},
	P05: {
		passes: [
			[
				'the example of the standard',
				household({ persons: [person({ D3: '11010519491231002X', D4: '2', D5: '1949-12' })] })
			]
		],
		fails: [
			[
				'its last character changed',
				household({ persons: [person({ D3: '110105194912310021', D4: '2', D5: '1949-12' })] })
			]
		]
	},
	P06: {
		passes: [
			[
				'born on 29 February 2012',
				familyWith({ child: { D3: idNumberFor('2012-02', '1', '450304', '29'), D5: '2012-02' } })
			],
			[
				'born on 31 October 2020',
				familyWith({ child: { D3: idNumberFor('2020-10', '1', '450304', '31'), D5: '2020-10' } })
			]
		],
		fails: [
			[
				'born on 29 February 2013',
				familyWith({ child: { D3: idNumberFor('2013-02', '1', '450304', '29'), D5: '2013-02' } })
			],
			['born on 31 June', familyWith({ child: { D3: idNumberFor('2012-06', '1', '450304', '31'), D5: '2012-06' } })],
			['born in month 13', familyWith({ child: { D3: idNumberFor('2012-13', '1') } })],
			['born on day 0', familyWith({ child: { D3: idNumberFor('2012-05', '1', '450304', '00') } })],
			[
				'born on 1 November 2020',
				familyWith({ child: { D3: idNumberFor('2020-11', '1', '450304', '01'), D5: '2020-10' } }),
				'P06',
				'P07'
			],
			['born in 1879', familyWith({ child: { D3: idNumberFor('1879-05', '1') } }), 'P06', 'P07']
		]
	},
	P07: {
		passes: [['the month of the ID number', familyWith({ child: { D3: idNumberFor('2012-05', '1'), D5: '2012-05' } })]],
		fails: [
			['a month later', familyWith({ child: { D3: idNumberFor('2012-05', '1'), D5: '2012-06' } })],
			['a year later', familyWith({ child: { D3: idNumberFor('2012-05', '1'), D5: '2013-05' } })]
		]
	},
	P08: {
		passes: [['a girl with an even number', familyWith({ child: { D4: '2', D3: idNumberFor('2012-05', '2') } })]],
		fails: [
			['a girl with an odd number', familyWith({ child: { D4: '2', D3: idNumberFor('2012-05', '1') } })],
			['a boy with an even number', familyWith({ child: { D4: '1', D3: idNumberFor('2012-05', '2') } })]
		]
	},
	P09: {
		passes: [
			['a number from Beijing', numbered(idNumberFor('1980-01', '1', '110105'))],
			['a number from Xinjiang', numbered(idNumberFor('1980-01', '1', '654321'))]
		],
		fails: ['160000', '240000', '380000', '470000', '550000', '660000', '710000'].map((area) => [
			`a number that begins with ${area.slice(0, 2)}`,
			numbered(idNumberFor('1980-01', '1', area))
		])
	},
	P10: {
		passes: [['a citizen’s number', numbered(idNumberFor('1980-01', '1'))]],
		fails: ['810000', '820000', '830000'].map((area) => [
			`a number that begins with ${area.slice(0, 2)}`,
			numbered(idNumberFor('1980-01', '1', area))
		])
	},
	P11: {
		passes: [['two numbers', household()]],
		fails: [
			[
				'two brothers with one number',
				household({
					persons: [
						person(),
						child({ D3: withCheckCharacter('45030420120510155') }),
						child({ D1: '张亮', D3: withCheckCharacter('45030420120510155') })
					]
				})
			]
		]
	},
	P12: {
		passes: [
			['twins of different names', household({ persons: [person(), child(), child({ D1: '张亮' })] })],
			[
				'two babies without a name',
				household({ persons: [person(), spouse(), ...[0, 1].map(() => child({ D1: '未取名', D5: aged(0) }))] })
			],
			['twins of one name, boy and girl', household({ persons: [person(), child(), child({ D4: '2' })] })]
		],
		fails: [['the same name, sex and month', household({ persons: [person(), child(), child()] })]]
	},
	P13: {
		passes: [
			['a one-year-old without a number', unnumbered({ D5: aged(1) })],
			['no number, hukou pending', unnumbered({ D5: aged(5), ...pending })]
		],
		fails: [['a two-year-old without a number', unnumbered({ D5: justAged(2) })]]
	},
	P14: {
		passes: [['hukou pending, no number', familyWith({ child: { D5: aged(4), noIdNumber: 'pending', ...pending } })]],
		fails: [['hukou pending, with a number', familyWith({ child: { D5: aged(4), ...pending } })]]
	},
	P15: {
		passes: [
			['male', familyWith({ child: { D4: '1' } })],
			['female', familyWith({ child: { D4: '2' } })]
		],
		fails: [
			['no sex', familyWith({ child: { D4: undefined } })],
			['a code that does not exist', familyWith({ child: { D4: '3' } })],
			[
				'a death record without a sex',
				household({
					deaths: [death({ sex: undefined, idNumber: idNumberFor('1936-03', '2') })],
					H4: { male: 0, female: 1 }
				})
			]
		]
	},
	P16: {
		passes: [
			['born in October 2020', familyWith({ child: { D5: '2020-10' } })],
			['born in January 1880', household({ persons: [person({ D5: '1880-01', noIdNumber: 'pending', ...pending })] })]
		],
		fails: [
			['no month of birth', familyWith({ child: { D5: undefined } })],
			['born in November 2020', familyWith({ child: { D5: '2020-11', noIdNumber: 'newborn', D11: undefined } })],
			[
				'born in December 1879',
				household({ persons: [person({ D5: '1879-12', noIdNumber: 'pending', ...pending })] }),
				'P16',
				'M21',
				'P17'
			],
			['month 13', familyWith({ child: { D5: '2012-13', noIdNumber: 'other', D11: undefined } })]
		]
	},
	P17: {
		passes: [['99 years old', household({ persons: [person({ D5: '1920-11' })] })]],
		fails: [['100 years old', household({ persons: [person({ D5: '1920-10' })] })]]
	},
	P18: {
		passes: ['01', '56', '97', '98'].map((D6) => [`code ${D6}`, household({ persons: [person({ D6 })] })]),
		fails: [
			['no ethnic group', household({ persons: [person({ D6: undefined })] })],
			...['00', '57', '96', '99', '1', '011'].map((D6): [string, ReturnType<typeof household>] => [
				`code ${D6}`,
				household({ persons: [person({ D6 })] })
			]),
			['a death record without an ethnic group', household({ deaths: [death({ ethnicGroup: undefined })] })]
		]
	},
	P19: {
		passes: [
			['the father’s group', familyWith({ head: { D6: '08' }, child: { D6: '08' } })],
			['the mother’s group', familyWith({ spouse: { D6: '13' }, child: { D6: '13' } })],
			['another group, one parent on the form', household({ persons: [person(), child({ D6: '13' })] })]
		],
		fails: [
			['neither the father’s nor the mother’s', familyWith({ spouse: { D6: '08' }, child: { D6: '13' } })],
			[
				'the householder’s parents of another group',
				household({
					persons: [
						person({ D6: '13' }),
						...['1', '2'].map((D4) => person({ D1: `张${D4 === '1' ? '福' : '秀'}`, D2: '3', D4, D5: '1955-03' }))
					]
				})
			]
		]
	}
};
