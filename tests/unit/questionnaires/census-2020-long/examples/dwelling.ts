/** The building and the home: L02–L08, B01–B19. */
import { household } from '../../../../support/households';
import { longForm } from '../../../../support/long-households';
import { HOUSE, NEXT_DOOR, TOWER, HIGHEST, type LongFormExamples } from './shared';

export const HOME_EXAMPLES: LongFormExamples = {
	L02: {
		passes: [['no lift in a single-storey house', longForm(household(), [], { ...HOUSE })]],
		fails: [['a lift in a single-storey house', longForm(household(), [], { ...HOUSE, H11: '1' })]]
	},
	L03: {
		passes: [['a lift in a building of 20 floors', longForm(household(), [], { ...TOWER })]],
		fails: [
			['no lift in a building of 20 floors', longForm(household(), [], { ...TOWER, H11: '2' })],
			['no lift in one of 40', longForm(household(), [], { ...HIGHEST, H11: '2' }), 'B05', 'L03']
		]
	},
	L04: {
		passes: [['adobe with one floor', longForm(household(), [], { ...HOUSE, H9: '4' })]],
		fails: [['adobe with several floors', longForm(household(), [], { H9: '4', H10: '5' })]]
	},
	L05: {
		passes: [['adobe of 1990–1999', longForm(household(), [], { ...HOUSE, H9: '4', H10: '6' })]],
		fails: [['adobe of 2000–2009', longForm(household(), [], { ...HOUSE, H9: '4', H10: '7' })]]
	},
	L06: {
		passes: [['40 floors of 1980–1989', longForm(household(), [], { ...HIGHEST, H10: '5', H17: '4' })]],
		fails: [['40 floors of 1970–1979', longForm(household(), [], { ...HIGHEST, H10: '4', H17: '4' }), 'B07', 'L06']]
	},
	L07: {
		passes: [
			['a dry toilet without piped water', longForm(household(), [], { ...HOUSE, H13: '2', H15: '4', H16: '4' })]
		],
		fails: [['a flush toilet without piped water', longForm(household(), [], { ...HOUSE, H13: '2', H16: '4' })]]
	},
	L08: {
		passes: [['no bath and no piped water', longForm(household(), [], { ...HOUSE, H13: '2', H15: '4', H16: '4' })]],
		fails: [['a water heater without piped water', longForm(household(), [], { ...HOUSE, H13: '2', H15: '4' })]]
	},
	B01: {
		passes: [
			['an ordinary home with all items', longForm(household(), [], {})],
			['a shop without any', longForm(household({ H5: '3', H6: undefined, H7: undefined }))]
		],
		fails: [
			['no fuel', longForm(household(), [], { H12: undefined })],
			['no answer about cars', longForm(household(), [], { H19: undefined })],
			['a digit for cars', longForm(household(), [], { H19: '7' })],
			['a sixth structure', longForm(household(), [], { H9: '6' })],
			['a shop with a fuel', longForm(household({ H5: '3', H6: undefined, H7: undefined }), [], { H12: '1' })]
		]
	},
	B02: {
		passes: [
			['a rented flat with a rent', longForm(household(), [], { H17: '2', H18: '10' })],
			['a bought flat without', longForm(household(), [], {})]
		],
		fails: [
			['a rented flat without a rent', longForm(household(), [], { H17: '2' })],
			['a bought flat with a rent', longForm(household(), [], { H18: '3' })],
			['an eleventh band', longForm(household(), [], { H17: '2', H18: '11' })]
		]
	},
	B03: {
		passes: [
			[
				'the same building, built one period apart',
				{
					form: longForm(household(), [], { building: '12' }),
					context: { neighbours: [longForm(household(), [], { ...NEXT_DOOR, H10: '6' })] }
				}
			],
			[
				'another building',
				{
					form: longForm(household(), [], { building: '12' }),
					context: { neighbours: [longForm(household(), [], { ...NEXT_DOOR, building: '13', ...HOUSE })] }
				}
			]
		],
		fails: [
			[
				'the same building, with a lift there',
				{
					form: longForm(household(), [], { building: '12' }),
					context: { neighbours: [longForm(household(), [], { ...NEXT_DOOR, H11: '1' })] }
				}
			],
			[
				'two periods apart',
				{
					form: longForm(household(), [], { building: '12' }),
					context: { neighbours: [longForm(household(), [], { ...NEXT_DOOR, H10: '7' })] }
				}
			]
		]
	},
	B04: {
		passes: [
			[
				'a house, on the list on the first floor',
				{ form: longForm(household(), [], { ...HOUSE }), context: { listedFloor: 1 } }
			]
		],
		fails: [
			[
				'a house, on the list on the second',
				{ form: longForm(household(), [], { ...HOUSE }), context: { listedFloor: 2 } }
			],
			['on the third', { form: longForm(household(), [], { ...HOUSE }), context: { listedFloor: 3 } }]
		]
	},
	B05: {
		passes: [['40 floors with a lift, of reinforced concrete', longForm(household(), [], { ...HIGHEST })]],
		fails: [
			['40 floors without a lift', longForm(household(), [], { ...HIGHEST, H11: '2' }), 'B05', 'L03'],
			['40 floors of mixed structure', longForm(household(), [], { ...HIGHEST, H9: '2' })]
		]
	},
	B06: {
		passes: [['20 floors of mixed structure', longForm(household(), [], { ...TOWER, H9: '2' })]],
		fails: [['20 floors of another structure', longForm(household(), [], { ...TOWER, H9: '5' })]]
	},
	B07: {
		passes: [
			['20 floors of 1980–1989', longForm(household(), [], { ...TOWER, H10: '5' })],
			['40 floors of 1990–1999', longForm(household(), [], { ...HIGHEST, H10: '6' })]
		],
		fails: [
			['20 floors of 1970–1979', longForm(household(), [], { ...TOWER, H10: '4', H17: '4' })],
			['40 floors of 1980–1989', longForm(household(), [], { ...HIGHEST, H10: '5' })]
		]
	},
	B08: {
		passes: [['brick and timber of 2010–2014', longForm(household(), [], { ...HOUSE, H10: '8' })]],
		fails: [
			['brick and timber of 2015', longForm(household(), [], { ...HOUSE, H10: '9' })],
			['brick and timber with 20 floors', longForm(household(), [], { ...TOWER, H9: '3' }), 'B06', 'B08']
		]
	},
	B09: {
		passes: [['a lift in a flat of 1980–1989', longForm(household(), [], { H11: '1', H10: '5' })]],
		fails: [['a lift in a flat of 1970–1979', longForm(household(), [], { H11: '1', H10: '4', H17: '4' })]]
	},
	B10: {
		passes: [['20 floors with gas, water and a flush toilet', longForm(household(), [], { ...TOWER })]],
		fails: [
			['20 floors without piped water', longForm(household(), [], { ...TOWER, H13: '2' }), 'B10', 'L07', 'L08'],
			['20 floors with a dry toilet', longForm(household(), [], { ...TOWER, H15: '3' })],
			['20 floors with another fuel', longForm(household(), [], { ...TOWER, H12: '5' })]
		]
	},
	B11: {
		passes: [['coal in a house', longForm(household(), [], { ...HOUSE, H12: '3' })]],
		fails: [['coal with 20 floors', longForm(household(), [], { ...TOWER, H12: '3' }), 'B10', 'B11']]
	},
	B12: {
		passes: [['a shared kitchen', longForm(household(), [], { H14: '2' })]],
		fails: [['no kitchen', longForm(household(), [], { H14: '3' })]]
	},
	B13: {
		passes: [['bought new, of 1980–1989', longForm(household(), [], { H10: '5' })]],
		fails: [['bought new, of 1970–1979', longForm(household(), [], { H10: '4' })]]
	},
	B14: {
		passes: [['formerly public, of 2000–2009', longForm(household(), [], { H17: '5', H10: '7' })]],
		fails: [['formerly public, of 2010–2014', longForm(household(), [], { H17: '5', H10: '8' })]]
	},
	B15: {
		passes: [['affordable, of 1990–1999', longForm(household(), [], { H17: '6', H10: '6' })]],
		fails: [['affordable, of 1980–1989', longForm(household(), [], { H17: '6', H10: '5' })]]
	},
	B16: {
		passes: [['a house built by the household', longForm(household(), [], { ...HOUSE })]],
		fails: [['20 floors built by the household', longForm(household(), [], { ...TOWER, H17: '7' })]]
	},
	B17: {
		passes: [['public rental of 80 m² for 1999 yuan', longForm(household(), [], { H17: '1', H18: '4', H6: 80 })]],
		fails: [
			['public rental for 2000 yuan', longForm(household(), [], { H17: '1', H18: '5', H6: 80 })],
			['public rental of 81 m²', longForm(household(), [], { H17: '1', H18: '4', H6: 81 })]
		]
	},
	B18: {
		passes: [['60 m² for less than 200 yuan', longForm(household(), [], { H17: '2', H18: '1', H6: 60, H7: 2 })]],
		fails: [
			['10000 yuan', longForm(household(), [], { H17: '2', H18: '10' })],
			['61 m² for less than 200 yuan', longForm(household(), [], { H17: '2', H18: '1', H6: 61, H7: 2 })]
		]
	},
	B19: {
		passes: [['public rental and a cheap car', longForm(household(), [], { H17: '1', H18: '4', H6: 80, H19: 'car4' })]],
		fails: [
			[
				'public rental and a car of 600,000 yuan',
				longForm(household(), [], { H17: '1', H18: '4', H6: 80, H19: 'car5' })
			],
			['one of a million', longForm(household(), [], { H17: '1', H18: '4', H6: 80, H19: 'car6' })]
		]
	}
};
