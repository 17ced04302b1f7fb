import { visitorOf } from '$lib/server/http/known-device';
import { withMessage } from '$lib/server/http/problem-page';
import { readSignInCode } from '$lib/server/http/sign-in-cookie';
import { refuseHome } from '$lib/server/use-cases/sign-in/refuse-home';
import type { PageServerLoad } from './$types';

/** Whoever says that the letter's home is not theirs gets a reference: the help desk sees which letter went astray. */
export const load: PageServerLoad = async (event) => {
	const { problem } = await refuseHome(event.locals.deps, readSignInCode(event), visitorOf(event, 'resident'));
	return { problem: problem.details?.reference === undefined ? undefined : withMessage(problem) };
};
