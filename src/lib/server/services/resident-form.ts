import { requiredIn, residentForms, type RequiredForms } from '$lib/domain/household/forms';
import type { Deps } from '../deps';

/** The questionnaires that households on the list must hand in: nothing else is known of any before an interview. */
export const requiredForms = ({ round }: Pick<Deps, 'round'>): RequiredForms => requiredIn(round.questionnaires);

/** The questionnaire that households fill in by themselves. @throws in a round that asks residents nothing */
export function residentQuestionnaire({ round }: Pick<Deps, 'round'>): string {
	const [own] = residentForms(round.questionnaires);
	if (own === undefined) throw new Error('The round asks residents nothing.');
	return own;
}
