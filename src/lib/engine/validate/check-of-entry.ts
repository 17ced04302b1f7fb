import { isRepeated, type Questionnaire } from '../model/types';
import type { EntryPosition } from '../resolve/entry-form';
import type { CheckFunction } from './findings';

/**
 * What is found about this entry and nobody beside it: for the form of an entry alone (resolve/entry-form.ts), which has nothing
 * on the other lists of the questionnaire.
 */
export function checkOfEntry(
	check: CheckFunction,
	{ sections }: Questionnaire,
	{ section, index }: EntryPosition
): CheckFunction {
	const empty = Object.fromEntries(sections.filter(isRepeated).map(({ list }) => [list, []]));
	return (response) =>
		check({ ...empty, ...response }).filter(
			({ at, others = [] }) => at?.list === section.list && at.index === index && others.length === 0
		);
}
