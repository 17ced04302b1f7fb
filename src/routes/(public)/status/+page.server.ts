import { fail, redirect } from '@sveltejs/kit';
import { letterCodeSchema } from '$lib/schemas/sign-in';
import { visitorOf } from '$lib/server/http/known-device';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage, withMessage } from '$lib/server/http/problem-page';
import {
	clearSignInCode,
	readSignInCode,
	requireSignInCode,
	setSignInCode,
	whereCookieIsExpected
} from '$lib/server/http/sign-in-cookie';
import { askStanding, showStanding } from '$lib/server/use-cases/sign-in/show-standing';
import type { Actions, PageServerLoad } from './$types';

/** What the letter alone may tell; its code comes from here, or from the first page. */
export const load: PageServerLoad = async (event) => {
	const letter = event.url.searchParams.has('sent') ? requireSignInCode(event) : readSignInCode(event);
	if (!letter) return {};
	const stands = await showStanding(event.locals.deps, { ...letter, ...visitorOf(event, 'resident') });
	return stands.ok ? { ...stands.value } : { problem: withMessage(stands.problem) };
};

export const actions: Actions = {
	look: async (event) => {
		const posted = await readPosted(event.request, letterCodeSchema);
		if (!posted.ok) return problemPage(posted.problem);
		const { code } = posted.value;
		if (code === '') return fail(400, { empty: true });
		const letter = await askStanding(event.locals.deps, { code, ...visitorOf(event, 'resident') });
		if (!letter.ok) return problemPage(letter.problem);
		setSignInCode(event, letter.value);
		redirect(303, whereCookieIsExpected(event, '/status'));
	},

	/** Nothing of the letter stays on a borrowed phone. */
	done: (event) => {
		clearSignInCode(event);
		redirect(303, '/');
	}
};
