import { resolveForm, type ResolvedForm } from '$lib/engine/index';
import type { Draft } from '$lib/engine/model/draft';
import type { CheckFunction } from '$lib/engine/validate/findings';
import type { Deps } from '../deps';

/** The form that follows from a household's draft: of the questionnaire that the draft names, with the facts of this round. */
export function resolveDraft({ forms }: Pick<Deps, 'forms'>, draft: Draft): ResolvedForm {
	const { definition, facts } = forms.of(draft.questionnaire);
	return resolveForm(definition, draft, facts);
}

/** The checks of a form, bound to what they compare with here. */
export const checkOf = ({ forms }: Pick<Deps, 'forms'>, { definition }: ResolvedForm): CheckFunction =>
	forms.of(definition.id).check;
