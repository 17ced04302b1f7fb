/** The long form of a household whose short form has just been filled in: nobody is asked the same twice. */
import type { Answers, Draft } from '../../../engine/model/draft';
import { renamed } from '../../shared/renamed';
import { LONG_FORM_NAMES } from './names';

const underNamesOfLongForm = (answers: Answers): Answers =>
	Object.fromEntries(Object.entries(answers).map(([name, value]) => [renamed(name, LONG_FORM_NAMES), value]));

/** What was confirmed there is asked again: it was confirmed of that form's answers. */
export const draftFromShortForm = ({ household, lists, rostersDone }: Draft): Draft => ({
	questionnaire: 'census-2020-long',
	household: underNamesOfLongForm(household),
	lists: Object.fromEntries(
		Object.entries(lists).map(([list, entries]) => [
			list,
			list === 'persons'
				? entries.map((entry) => ({ ...entry, answers: underNamesOfLongForm(entry.answers) }))
				: entries
		])
	),
	confirmed: [],
	rostersDone
});
