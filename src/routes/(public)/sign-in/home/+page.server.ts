import { fail, redirect } from '@sveltejs/kit';
import { requireSignInCode } from '$lib/server/http/sign-in-cookie';
import { showHome } from '$lib/server/use-cases/sign-in/show-home';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const code = await requireSignInCode(event);
	const home = await showHome(event.locals.deps, { code });
	if (!home.ok) redirect(303, '/?expired');
	return { home: home.value };
};

export const actions: Actions = {
	default: async ({ request }) => {
		const answer = (await request.formData()).get('answer');
		if (answer === 'yes') redirect(303, '/sign-in/new-pin');
		if (answer === 'no') redirect(303, '/sign-in/not-home');
		return fail(400, { unanswered: true });
	}
};
