import { fail, redirect } from '@sveltejs/kit';
import { problemPage } from '$lib/server/http/problem-page';
import { openResidentSession } from '$lib/server/http/resident-session';
import { readSignInCode } from '$lib/server/http/sign-in-cookie';
import { enterPin } from '$lib/server/use-cases/enter-pin';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	if (!(await readSignInCode(event))) redirect(303, '/?expired');
};

export const actions: Actions = {
	default: async (event) => {
		const code = await readSignInCode(event);
		if (!code) redirect(303, '/?expired');
		const pin = String((await event.request.formData()).get('pin') ?? '');
		// A press on the button too early is not a failed try.
		if (pin.trim() === '') return fail(400, { empty: true });
		const result = await enterPin(event.locals.deps, {
			code,
			pin,
			address: event.getClientAddress(),
			userAgent: event.request.headers.get('user-agent') ?? ''
		});
		if (!result.ok) return problemPage(result.problem);
		await openResidentSession(event, result.value.session);
		redirect(303, '/form');
	}
};
