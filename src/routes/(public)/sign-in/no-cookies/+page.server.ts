import { withMessage } from '$lib/server/http/problem-page';
import { noteRefusal } from '$lib/server/use-cases/sign-in/refuse-sign-in';
import type { PageServerLoad } from './$types';

/** Where a browser arrives that was given the sign-in cookie a moment ago and did not keep it. */
export const load: PageServerLoad = async (event) => {
	const { deps } = event.locals;
	const { problem } = await noteRefusal(deps, { cause: 'cookies.blocked', address: event.getClientAddress() });
	return { problem: withMessage(problem) };
};
