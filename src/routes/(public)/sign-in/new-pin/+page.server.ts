import { fail, redirect } from '@sveltejs/kit';
import { deviceOf } from '$lib/server/http/device';
import { problemPage } from '$lib/server/http/problem-page';
import { openResidentSession } from '$lib/server/http/resident-session';
import { readSignInCode } from '$lib/server/http/sign-in-cookie';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	if (!(await readSignInCode(event))) redirect(303, '/?expired');
};

export const actions: Actions = {
	default: async (event) => {
		const code = await readSignInCode(event);
		if (!code) redirect(303, '/?expired');
		const posted = await event.request.formData();
		const pin = String(posted.get('pin') ?? '');
		const ownDevice = posted.get('device') === 'own';
		if (pin.trim() === '') return fail(400, { empty: true, ownDevice });
		const result = await choosePin(event.locals.deps, {
			code,
			pin,
			pinAgain: String(posted.get('pinAgain') ?? ''),
			...deviceOf(event, posted)
		});
		if (!result.ok) return problemPage(result.problem, { ownDevice });
		await openResidentSession(event, result.value.session, code);
		redirect(303, '/notice');
	}
};
