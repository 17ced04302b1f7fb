import { redirect } from '@sveltejs/kit';
import { readReceipt } from '$lib/server/use-cases/receipt/read-receipt';
import { withdrawSubmission } from '$lib/server/use-cases/form/withdraw-submission';
import { residentOf, redirectForProblem } from '../open-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const receipt = await readReceipt(event.locals.deps, residentOf(event));
	if (!receipt.ok || !receipt.value.canWithdraw) redirect(303, '/receipt');
	return { enumerator: receipt.value.enumerator };
};

export const actions: Actions = {
	default: async (event) => {
		const result = await withdrawSubmission(event.locals.deps, residentOf(event));
		// Withdrawn already, on another phone or by a second press: the form is open.
		if (result.ok || result.problem.code === 'submission.none') redirect(303, '/form');
		redirectForProblem(result.problem);
	}
};
