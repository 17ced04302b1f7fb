import { familyWith, household, person } from '../../../../support/households';
import type { Examples } from './rule-examples';

const NO_HOME = { H6: undefined, H7: undefined };
const roommates = () => [person(), person({ D1: '黄一', D2: '9' }), person({ D1: '黄二', D2: '9' })];

export const DWELLING_EXAMPLES: Examples = {
	H08: {
		passes: [
			['an ordinary home', household()],
			['no dwelling', household({ H5: '5', ...NO_HOME })]
		],
		fails: [
			['no type of dwelling', household({ H5: undefined, ...NO_HOME })],
			['a type that does not exist', household({ H5: '6', ...NO_HOME })]
		]
	},
	H09: {
		passes: [['20 m² and one room', household({ H6: 20, H7: 1 })]],
		fails: [
			['no floor area', household({ H6: undefined })],
			['no number of rooms', household({ H7: undefined })],
			['no room', household({ H7: 0 })],
			['0 m²', household({ H6: 0 }), 'H09', 'H12', 'H14', 'H15']
		]
	},
	H10: {
		passes: [['a workplace without area and rooms', household({ H5: '3', ...NO_HOME })]],
		fails: [
			['a workplace with an area', household({ H5: '3', H7: undefined })],
			['another dwelling with rooms', household({ H5: '4', H6: undefined })]
		]
	},
	H11: {
		passes: [
			['9999 m²', household({ H6: 9999, H7: 99 })],
			['99 rooms', household({ H6: 500, H7: 99 })]
		],
		fails: [
			['10000 m²', household({ H6: 10000, H7: 99 }), 'H11', 'H12', 'H13', 'H14', 'H15'],
			['92.5 m²', household({ H6: 92.5 })],
			['100 rooms', household({ H6: 500, H7: 100 }), 'H11', 'H13'],
			['two and a half rooms', household({ H7: 2.5 })]
		]
	},
	H12: {
		passes: [
			['8 m² for one', household({ H6: 8, H7: 1, persons: [person()] })],
			['500 m²', household({ H6: 500, H7: 6 })]
		],
		fails: [
			['7 m² for one', household({ H6: 7, H7: 1, persons: [person()] })],
			['501 m²', household({ H6: 501, H7: 6 })]
		]
	},
	H13: {
		passes: [['15 rooms', household({ H6: 300, H7: 15 })]],
		fails: [['16 rooms', household({ H6: 300, H7: 16 })]]
	},
	H14: {
		passes: [
			['5 m² per room', household({ H6: 15, H7: 3 })],
			['100 m² per room', household({ H6: 100, H7: 1 })]
		],
		fails: [
			['14 m² in 3 rooms', household({ H6: 14, H7: 3 })],
			['101 m² in one room', household({ H6: 101, H7: 1 })]
		]
	},
	H15: {
		passes: [
			['4 m² each', household({ H6: 12, H7: 1 })],
			['300 m² for one', household({ H6: 300, H7: 5, persons: [person()] })]
		],
		fails: [
			['11 m² for three', household({ H6: 11, H7: 1 })],
			['301 m² for one', household({ H6: 301, H7: 5, persons: [person()] })]
		]
	},
	H16: {
		passes: [['room-mates in a workplace', household({ H1: '2', H5: '3', ...NO_HOME, persons: roommates() })]],
		fails: [['room-mates in an ordinary home', household({ H1: '2', persons: roommates() })]]
	},
	H17: {
		passes: [['a family without a dwelling', familyWith({}, { H5: '5', ...NO_HOME })]],
		fails: [['a family in collective quarters', familyWith({}, { H5: '2', ...NO_HOME })]]
	}
};
