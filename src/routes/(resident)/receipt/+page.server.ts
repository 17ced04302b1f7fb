import { redirect } from '@sveltejs/kit';
import type { Problem } from '$lib/domain/problem';
import { forgetResuming } from '$lib/server/http/resume-cookie';
import { readReceipt } from '$lib/server/use-cases/receipt/read-receipt';
import { residentOf, redirectForProblem } from '../open-form';
import { qrPath } from '$lib/server/qr-path';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const receipt = await readReceipt(event.locals.deps, residentOf(event));
	if (!receipt.ok) return elsewhere(receipt.problem);
	// What was submitted can be opened again with letter and PIN: nothing of the letter stays on the phone.
	forgetResuming(event);
	return { receipt: receipt.value, qr: qrPath(receipt.value.token), enumerator: receipt.value.enumerator };
};

function elsewhere(problem: Problem): never {
	if (problem.code === 'submission.none') redirect(303, '/form');
	redirectForProblem(problem);
}
