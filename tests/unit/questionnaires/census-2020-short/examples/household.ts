import {
	aged,
	child,
	death,
	deceasedHousehold,
	family,
	household,
	person,
	spouse
} from '../../../../support/households';
import type { Examples } from './rule-examples';

const crowd = (size: number, D2: string) =>
	Array.from({ length: size }, (_, index) => {
		const D1 = `黄${'一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子'.charAt(index)}`;
		return index === 0 ? person({ D1 }) : person({ D1, D2, D5: '1985-06' });
	});

const away = { D7: { code: '5', area: '440106' }, D9: '4', D10: '0' };
const visitor = { D7: { code: '4' }, D8: { code: '2' }, D9: '4', D10: '0' };

export const HOUSEHOLD_EXAMPLES: Examples = {
	H01: {
		passes: [
			['a family household', household()],
			['a collective household', household({ H1: '2', H5: '2', H6: undefined, H7: undefined, persons: crowd(3, '9') })]
		],
		fails: [
			['no type of household', household({ H1: undefined })],
			['a type that does not exist', household({ H1: '3' })]
		]
	},
	H02: {
		passes: [
			['three people here, nobody away', household({ H2: { present: 3, absent: 0 } })],
			['999 people', household({ H2: { present: 999, absent: 0 } })]
		],
		fails: [
			['no number of people away', household({ H2: { present: 3 } })],
			['a negative number', household({ H2: { present: 4, absent: -1 } }), 'H02', 'H04', 'H05'],
			['half a person', household({ H2: { present: 2.5, absent: 0.5 } }), 'H02', 'H04', 'H05'],
			['a thousand people', household({ H2: { present: 1000, absent: 0 } }), 'H02', 'H04', 'H06', 'H15']
		]
	},
	H03: {
		passes: [
			['a single person', household({ persons: [person()] })],
			['number 999 without persons', deceasedHousehold()],
			['number 999 with zeros in H2', deceasedHousehold({ H2: { present: 0, absent: 0 } })]
		],
		fails: [['nobody on the form', household({ persons: [] })]]
	},
	H04: {
		passes: [['one member away', household({ persons: [person(), spouse(away)] })]],
		fails: [['a member away counted as present', household({ H2: { present: 2, absent: 1 } }), 'H04', 'H05']]
	},
	H05: {
		passes: [['two members away', household({ persons: [person(), spouse(away), child({ ...away, D10: '2' })] })]],
		fails: [
			[
				'somebody away whose hukou is elsewhere',
				household({ persons: [person(), spouse(visitor)], H2: { present: 1, absent: 1 } }),
				'H05',
				'M02'
			],
			['nobody away, one counted', household({ H2: { present: 3, absent: 1 } }), 'H05', 'H06']
		]
	},
	H06: {
		passes: [['as many people as counted', household()]],
		fails: [
			['one person too few', household({ H2: { present: 4, absent: 0 } }), 'H04', 'H06'],
			[
				'somebody listed who belongs to neither count',
				household({ persons: [person(), spouse(visitor)], H2: { present: 1, absent: 0 } }),
				'H06',
				'M02'
			]
		]
	},
	H07: {
		passes: [['no births and no deaths', household({ H3: { male: 0, female: 0 } })]],
		fails: [
			['births left blank', household({ H3: undefined })],
			['girls left blank', household({ H3: { male: 0 } })],
			['deaths left blank', household({ H4: undefined })],
			['a negative number', household({ H3: { male: 0, female: -1 } })],
			['half a birth', household({ H3: { male: 0, female: 0.5 } }), 'H07', 'H22']
		]
	},
	H18: {
		passes: [
			['one person, a family household', household({ persons: [person()] })],
			[
				'two room-mates, a collective household',
				household({ H1: '2', H5: '3', H6: undefined, H7: undefined, persons: crowd(2, '9') })
			]
		],
		fails: [
			[
				'one person, a collective household',
				household({ H1: '2', H5: '2', H6: undefined, H7: undefined, persons: [person()] })
			]
		]
	},
	H19: {
		passes: [['a family of ten', household({ persons: crowd(10, '8') })]],
		fails: [['a family of eleven', household({ persons: crowd(11, '8') })]]
	},
	H20: {
		passes: [
			['twenty on one form', household({ H1: '2', H5: '2', H6: undefined, H7: undefined, persons: crowd(20, '9') })]
		],
		fails: [
			['twenty-one on one form', household({ H1: '2', H5: '2', H6: undefined, H7: undefined, persons: crowd(21, '9') })]
		]
	},
	H26: {
		passes: [['only H4 and a death record', deceasedHousehold()]],
		fails: [
			['with a type of household', deceasedHousehold({ H1: '1' })],
			['with births', deceasedHousehold({ H3: { male: 0, female: 0 } })],
			['with a floor area', deceasedHousehold({ H6: 92 })],
			['with a person', deceasedHousehold({ persons: [person()] })],
			['without a death', deceasedHousehold({ deaths: [] })]
		]
	},
	H27: {
		passes: [['no foreign members', household({ hasForeignMembers: false })]],
		fails: [['foreign members', household({ hasForeignMembers: true })]]
	},
	H28: {
		passes: [
			['one of three slept here', household({ persons: [person(), spouse(away), child({ ...away, D10: '2' })] })]
		],
		fails: [['everybody away', household({ persons: [person(away), spouse(away), child({ ...away, D10: '2' })] })]]
	},
	H21: {
		passes: [
			['a boy of 2019-11 counted', household({ persons: [...family(), child({ D1: '张宝', D5: '2019-11' })] })],
			['a boy of 2019-10 not counted', household({ persons: [...family(), child({ D1: '张宝', D5: '2019-10' })] })],
			[
				'a girl who slept elsewhere not counted',
				household({
					persons: [...family(), person({ D1: '张安', D2: '9', D4: '2', D5: '2020-10', D7: { code: '2' } })]
				})
			]
		],
		fails: [
			[
				'a boy of 2019-11 not counted',
				household({ persons: [...family(), child({ D1: '张宝', D5: '2019-11' })], H3: { male: 0, female: 0 } })
			],
			[
				'a girl of 2020-10 not counted',
				household({
					persons: [...family(), child({ D1: '张安', D4: '2', D5: '2020-10' })],
					H3: { male: 0, female: 0 }
				})
			]
		]
	},
	H22: {
		passes: [
			['a birth and a baby', household({ persons: [...family(), child({ D1: '张宝', D5: '2020-01' })] })],
			[
				'a birth and the death of that baby',
				household({
					H3: { male: 0, female: 1 },
					deaths: [death({ name: '未取名', birth: '2020-01', education: undefined, marital: undefined })]
				})
			]
		],
		fails: [
			['a birth without a baby', household({ H3: { male: 1, female: 0 } })],
			[
				'a boy reported, a girl listed',
				household({
					persons: [...family(), child({ D1: '张安', D4: '2', D5: '2020-01' })],
					H3: { male: 1, female: 1 }
				})
			]
		]
	},
	H23: {
		passes: [['twins', household({ persons: [...family(), ...['甲', '乙'].map((D1) => child({ D1, D5: aged(0) }))] })]],
		fails: [
			['triplets', household({ persons: [...family(), ...['甲', '乙', '丙'].map((D1) => child({ D1, D5: aged(0) }))] })]
		]
	},
	H24: {
		passes: [['one death, one record', household({ deaths: [death()] })]],
		fails: [
			['a death without a record', household({ H4: { male: 0, female: 1 } })],
			['a record of the other sex', household({ deaths: [death()], H4: { male: 1, female: 0 } })]
		]
	},
	H25: {
		passes: [['one death', household({ deaths: [death()] })]],
		fails: [['two deaths', household({ deaths: [death(), death({ name: '张福', sex: '1', birth: '1933-02' })] })]]
	}
};
