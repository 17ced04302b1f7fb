import { fail, redirect } from '@sveltejs/kit';
import { deviceOf } from '$lib/server/http/device';
import { visitorOf } from '$lib/server/http/known-device';
import { pinSchema } from '$lib/schemas/sign-in';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { openResidentSession } from '$lib/server/http/resident-session';
import { requireSignInCode } from '$lib/server/http/sign-in-cookie';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireSignInCode(event);
};

export const actions: Actions = {
	default: async (event) => {
		const letter = requireSignInCode(event);
		const posted = await event.request.formData();
		const read = await readPosted(posted, pinSchema);
		if (!read.ok) return problemPage(read.problem, { ownDevice: false });
		const { pin, device, phoneClock } = read.value;
		const ownDevice = device === 'own';
		// A press on the button too early is not a failed try.
		if (pin.trim() === '') return fail(400, { empty: true, ownDevice });
		const result = await enterPin(event.locals.deps, {
			...letter,
			...visitorOf(event, 'resident'),
			pin,
			phoneClock,
			...deviceOf(event, posted)
		});
		if (!result.ok) return problemPage(result.problem, { ownDevice });
		await openResidentSession(event, result.value.session, { ...letter, stretched: result.value.stretched });
		redirect(303, '/form');
	}
};
