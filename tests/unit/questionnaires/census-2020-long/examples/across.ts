/** Beside the short form, and who fills it in: X09, X11. */
import { household } from '../../../../support/households';
import { longForm } from '../../../../support/long-households';
import { besideShortForm, type LongFormExamples } from './shared';

export const ACROSS_EXAMPLES: LongFormExamples = {
	X09: {
		passes: [
			['as the short form has it', besideShortForm()],
			['no short form to compare with', longForm(household(), [], {})]
		],
		fails: [
			['another floor area', besideShortForm({ H6: 80 })],
			['another ethnic group', besideShortForm({}, { D6: '08' })],
			['somebody less', besideShortForm({ persons: [] })]
		]
	},
	X11: {
		passes: [
			[
				'a supervisor, a household that is drawn',
				{ form: longForm(household(), [], {}), context: { capture: { by: 'supervisor', drawn: true } } }
			]
		],
		fails: [
			[
				'an enumerator',
				{ form: longForm(household(), [], {}), context: { capture: { by: 'enumerator', drawn: true } } }
			],
			[
				'a household that is not drawn',
				{ form: longForm(household(), [], {}), context: { capture: { by: 'supervisor', drawn: false } } }
			]
		]
	}
};
