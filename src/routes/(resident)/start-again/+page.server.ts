import { redirect } from '@sveltejs/kit';
import { readReceipt } from '$lib/server/use-cases/receipt/read-receipt';
import { startAgain } from '$lib/server/use-cases/form/start-again';
import { residentOf, redirectForProblem } from '../open-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const receipt = await readReceipt(event.locals.deps, residentOf(event));
	if (!receipt.ok || !receipt.value.outOfReach) redirect(303, '/receipt');
	return { enumerator: receipt.value.enumerator };
};

export const actions: Actions = {
	default: async (event) => {
		const result = await startAgain(event.locals.deps, residentOf(event));
		if (result.ok || result.problem.code === 'submission.none') redirect(303, '/form');
		redirectForProblem(result.problem);
	}
};
