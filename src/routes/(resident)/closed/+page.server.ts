import { redirect } from '@sveltejs/kit';
import { phaseOf } from '$lib/domain/household/round';
import { readReceipt } from '$lib/server/use-cases/receipt/read-receipt';
import { residentOf } from '../open-form';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { deps } = event.locals;
	if (phaseOf(deps.round, deps.clock.now()) !== 'closed') redirect(303, '/form');
	const receipt = await readReceipt(deps, residentOf(event));
	return { submitted: receipt.ok, enumerator: receipt.ok ? receipt.value.enumerator : undefined };
};
