import { redirect } from '@sveltejs/kit';
import { readReceipt } from '$lib/server/use-cases/read-receipt';
import { residentOf, turnAway } from '../open-form';
import { qrPath } from '$lib/server/qr-path';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const receipt = await readReceipt(event.locals.deps, residentOf(event));
	if (receipt.ok) return { receipt: receipt.value, qr: qrPath(receipt.value.token), enumerator: receipt.value.enumerator };
	if (receipt.problem.code === 'submission.none') redirect(303, '/form');
	return turnAway(receipt.problem);
};
