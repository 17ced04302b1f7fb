import type { Draft } from '$lib/domain/questionnaire/draft';
import { judgeAll } from '$lib/domain/response/judge';
import { findingsIn, withConfirmation } from '$lib/domain/response/findings';
import type { HouseholdResponse } from '$lib/domain/response/types';
import { generateHousehold, type Place } from '$lib/server/rehearsal/household';
import { createRandom } from '$lib/server/rehearsal/random';
import { draftOf } from '$lib/server/rehearsal/draft-of';
import type { Deps } from '$lib/server/container';
import { BLOCK } from './portal';

export interface Example {
	response: HouseholdResponse;
	draft: Draft;
}

/** The n-th invented household as a draft that can be submitted: what needs confirming is confirmed. */
export function example(deps: Deps, n: number): Example {
	const place: Place = { block: BLOCK, household: String(n).padStart(3, '0') };
	const response = generateHousehold(createRandom(7000 + n), place);
	return { response, draft: confirmed(deps, { ...draftOf(response), rostersDone: ['present', 'absent'] }) };
}

function confirmed(deps: Deps, draft: Draft): Draft {
	const settled = findingsIn(deps.definition, draft, deps.check)
		.filter(({ finding }) => finding.level === 'soft')
		.reduce((done, { key, fingerprint }) => withConfirmation(deps.definition, done, { key, fingerprint }), draft);
	const { open } = judgeAll(deps.definition, settled, deps.check);
	if (open.length > 0) throw new Error(`The example breaks ${open.map(({ finding }) => finding.rule).join()}`);
	return settled;
}
