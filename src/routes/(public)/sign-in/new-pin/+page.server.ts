import { fail, redirect } from '@sveltejs/kit';
import { deviceOf } from '$lib/server/http/device';
import { visitorOf } from '$lib/server/http/known-device';
import { newPinSchema } from '$lib/schemas/sign-in';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { openResidentSession } from '$lib/server/http/resident-session';
import { readSignInCode } from '$lib/server/http/sign-in-cookie';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	if (!readSignInCode(event)) redirect(303, '/?expired');
};

export const actions: Actions = {
	default: async (event) => {
		const letter = readSignInCode(event);
		if (!letter) redirect(303, '/?expired');
		const posted = await event.request.formData();
		const read = await readPosted(posted, newPinSchema);
		if (!read.ok) return problemPage(read.problem, { ownDevice: false });
		const { pin, pinAgain, device } = read.value;
		const ownDevice = device === 'own';
		if (pin.trim() === '') return fail(400, { empty: true, ownDevice });
		const result = await choosePin(event.locals.deps, {
			...letter,
			...visitorOf(event, 'resident'),
			pin,
			pinAgain,
			...deviceOf(event, posted)
		});
		if (!result.ok) return problemPage(result.problem, { ownDevice });
		await openResidentSession(event, result.value.session, { ...letter, stretched: result.value.stretched });
		redirect(303, '/notice');
	}
};
