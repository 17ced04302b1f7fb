import { censusMonths } from '$lib/domain/household/round-months';
import type { FormFacts } from '$lib/form/views/form-facts';
import { labelsIn } from '$lib/server/areas/look-up';
import type { FormView } from '$lib/server/use-cases/form/read-form';

/** What the pages of a form show besides its draft. */
export function factsOf(
	{ deps }: App.Locals,
	{ form, phase, status, address, submission, enumerator }: FormView
): FormFacts {
	const { id } = form.definition;
	const { checkContext } = deps.forms.of(id);
	return {
		questionnaire: id,
		thresholds: checkContext.thresholds,
		district: checkContext.district,
		months: censusMonths(deps.round),
		facts: form.facts,
		areas: labelsIn(form),
		address,
		isPrefill: phase === 'prefill',
		visitAsked: status === 'visitRequested',
		reopened: submission?.withdrawn ?? false,
		enumerator
	};
}
