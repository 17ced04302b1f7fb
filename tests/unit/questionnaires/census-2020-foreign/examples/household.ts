/** The household, alone and beside its short form: K01–K03, K19, K20, X12. */
import { foreigner, foreignForm, foreignSpouse } from '../../../../support/foreign-households';
import { household, person } from '../../../../support/households';
import { mixed, type ForeignFormExamples } from './shared';

export const HOUSEHOLD_EXAMPLES: ForeignFormExamples = {
	K01: {
		passes: [
			['an ordinary home', foreignForm()],
			['a dormitory', foreignForm({ f1: '2', f2: '2', f3: undefined, f4: undefined })]
		],
		fails: [
			['no type of household', foreignForm({ f1: undefined })],
			['a sixth dwelling', foreignForm({ f2: '6' })],
			['an ordinary home without an area', foreignForm({ f3: undefined })],
			['no rooms at all', foreignForm({ f4: 0 })],
			['a dormitory with an area', foreignForm({ f2: '2' })]
		]
	},
	K02: {
		passes: [
			['a foreign householder', foreignForm()],
			['a householder on the short form', mixed()],
			['on the other form, which nobody can read', foreignForm({ mixed: true, persons: [foreigner({ rel: '1' })] })]
		],
		fails: [
			['two householders', foreignForm({ persons: [foreigner(), foreignSpouse({ rel: '0' })] })],
			['none, and no other form', foreignForm({ persons: [foreigner({ rel: '9' })] })],
			['one on each form', mixed({ rel: '0' })],
			['none on either', mixed({ rel: '1' }, { persons: [person({ D2: '9' })] })],
			['no relation', foreignForm({ persons: [foreigner(), foreignSpouse({ rel: undefined })] })]
		]
	},
	K03: {
		passes: [
			['both forms agree', mixed()],
			['no other form', foreignForm()],
			['not said yet', { ...mixed(), form: { ...mixed().form, f3: undefined } }]
		],
		fails: [
			['another area', mixed({ rel: '1' }, { H6: 80 })],
			['another type of household', mixed({ rel: '1' }, { H1: '2' })]
		]
	},
	K19: {
		passes: [
			['as many as on the list', { form: foreignForm(), context: { listedForeigners: 2 } }],
			['no list', foreignForm()]
		],
		fails: [['one more on the list', { form: foreignForm(), context: { listedForeigners: 3 } }]]
	},
	K20: {
		passes: [
			['an enumerator, signed', { form: foreignForm(), context: { capture: { by: 'enumerator', confirmed: true } } }],
			['an agent, agreed by telephone', { form: foreignForm(), context: { capture: { by: 'agent', confirmed: true } } }]
		],
		fails: [
			['a resident', { form: foreignForm(), context: { capture: { by: 'resident', confirmed: true } } }],
			['not signed', { form: foreignForm(), context: { capture: { by: 'enumerator', confirmed: false } } }],
			['no language', foreignForm({ language: undefined })],
			['another language, not which', foreignForm({ language: { code: '3' } })]
		]
	},
	X12: {
		passes: [
			['a mixed household with both forms', mixed()],
			['foreigners alone', foreignForm()]
		],
		fails: [
			[
				'foreigners alone, with an empty short form',
				{ form: foreignForm(), context: { others: [household({ persons: [] })] } }
			]
		]
	}
};
