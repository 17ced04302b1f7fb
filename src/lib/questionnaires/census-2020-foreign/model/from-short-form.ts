/** The foreign form of a mixed household whose short form has been filled in: the dwelling is asked once. */
import type { Draft } from '../../../engine/model/draft';
import { FOREIGN_FORM_NAMES } from './names';

export const foreignDraftFromShortForm = ({ household }: Draft): Draft => ({
	questionnaire: 'census-2020-foreign',
	household: Object.fromEntries(
		Object.entries(FOREIGN_FORM_NAMES).flatMap(([item, name]) => {
			const answer = household[item];
			return answer === undefined ? [] : [[name, answer]];
		})
	),
	lists: {},
	confirmed: []
});
