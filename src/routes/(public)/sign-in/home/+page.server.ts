import { error, fail, redirect } from '@sveltejs/kit';
import { visitorOf } from '$lib/server/http/known-device';
import { withMessage } from '$lib/server/http/problem-page';
import { requireSignInCode } from '$lib/server/http/sign-in-cookie';
import { statusOf } from '$lib/server/http/status';
import { showHome } from '$lib/server/use-cases/sign-in/show-home';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const letter = requireSignInCode(event);
	const home = await showHome(event.locals.deps, { ...letter, ...visitorOf(event, 'resident') });
	if (home.ok) return { home: home.value };
	const { problem } = home;
	if (problem.code !== 'signIn.busy') redirect(303, '/?expired');
	error(statusOf(problem), { message: problem.code, problem: withMessage(problem) });
};

export const actions: Actions = {
	default: async ({ request }) => {
		const answer = (await request.formData()).get('answer');
		if (answer === 'yes') redirect(303, '/sign-in/new-pin');
		if (answer === 'no') redirect(303, '/sign-in/not-home');
		return fail(400, { unanswered: true });
	}
};
