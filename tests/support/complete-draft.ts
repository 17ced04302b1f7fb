import type { Draft } from '$lib/engine/model/draft';
import { validateForm } from '$lib/engine/validate/validate-step';
import { findingsIn, withConfirmation } from '$lib/engine/validate/findings';
import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import { censusMonths } from '$lib/domain/household/round-months';
import { shippedRound } from '$lib/server/round-file';
import { generateHousehold, type HomeAddress } from '../../tools/rehearsal/household';
import { createRandom } from '../../tools/rehearsal/random';
import { draftOf } from '../../tools/rehearsal/draft-of';
import type { Deps } from '$lib/server/deps';
import { BLOCK } from './portal';
import { resolved } from '../questionnaires/tiny';

export interface Example {
	response: HouseholdResponse;
	draft: Draft;
}

/** The n-th invented household as a draft that can be submitted: what needs confirming is confirmed. */
export function example(deps: Deps, n: number): Example {
	const place: HomeAddress = { block: BLOCK, household: String(n).padStart(3, '0') };
	const response = generateHousehold(createRandom(7000 + n), place, censusMonths(shippedRound));
	return { response, draft: confirmed(deps, { ...draftOf(response), rostersDone: ['present', 'absent'] }) };
}

function confirmed(deps: Deps, draft: Draft): Draft {
	const { definition, check } = deps.forms.of(draft.questionnaire);
	const settled = findingsIn(resolved(definition, draft), check)
		.filter(({ finding }) => finding.level === 'soft')
		.reduce((done, { key, fingerprint }) => withConfirmation(resolved(definition, done), { key, fingerprint }), draft);
	const { open } = validateForm(resolved(definition, settled), check);
	if (open.length > 0) throw new Error(`The example breaks ${open.map(({ finding }) => finding.rule).join()}`);
	return settled;
}
