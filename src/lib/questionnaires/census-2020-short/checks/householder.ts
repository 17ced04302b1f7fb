/** One householder, the first on the form: R01, R02 (census-2020 §2.5). */
import type { HouseholdResponse } from '../model/response';
import { everyoneAnswered, hasHouseholderElsewhere, isCode, ofEachPerson, othersAt, personAt } from './reading';
import { withRelation } from './relatives';
import type { Check, CheckContext, FindingPlace } from './types';

/** R01: while relations are still missing nobody has failed to be the householder yet. */
function householders(response: HouseholdResponse, context: CheckContext): FindingPlace[] {
	const [first, ...more] = withRelation(response, '0');
	if (hasHouseholderElsewhere(context))
		return withRelation(response, '0').map((index) => ({ at: personAt(index), items: ['D2'] }));
	if (first !== undefined)
		return more.map((index) => ({ at: personAt(index), items: ['D2'], others: othersAt([first], 'D2') }));
	const isKnown = everyoneAnswered(response, 'D2');
	return isKnown ? [{ at: personAt(0), items: ['D2'], variant: 'none' }] : [];
}

/** Without everybody's relation nobody can say that there is exactly one householder, so R01 asks for it. */
const withoutRelation = ofEachPerson(['D2'], ({ D2 }) => {
	return !isCode(D2, '0', '9') && { variant: 'absent', missing: D2 === undefined };
});

export const HOUSEHOLDER_CHECKS: Check[] = [
	{
		id: 'R01',
		level: 'hard',
		basis: 'form, M:high',
		holds: 'Everybody has a D2 of 0–9, and exactly one person has D2 = 0; of a mixed household, over both forms (K02).',
		message: {
			zh: '每户有且只有一名户主。请核对{name}与户主的关系。',
			en: 'A household has exactly one householder. Please check the relationship of {name}.'
		},
		variants: {
			absent: {
				zh: '请选择{name}与户主的关系。',
				en: 'Please choose the relationship of {name} to the householder.'
			},
			none: {
				zh: '还没有户主。请选一人作户主。',
				en: 'There is no householder yet. Please choose one person.'
			}
		},
		find: (response, context) => [...householders(response, context), ...withoutRelation(response, context)]
	},
	{
		id: 'R02',
		level: 'hard',
		basis: 'form',
		holds: 'The first person has D2 = 0, unless the householder of a mixed household is on the other form.',
		message: {
			zh: '表上第一人应为户主。请把户主移到最前面，或核对{name}与户主的关系。',
			en: 'The first person on the form is the householder. Please move the householder to the top, or check the relationship of {name}.'
		},
		find: ({ persons: [first] }, context) =>
			first?.D2 !== undefined && first.D2 !== '0' && !hasHouseholderElsewhere(context)
				? [{ at: personAt(0), items: ['D2'] }]
				: []
	}
];
