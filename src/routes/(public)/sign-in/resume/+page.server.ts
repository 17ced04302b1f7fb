import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { deviceOf } from '$lib/server/http/device';
import { forgetDevice, visitorOf } from '$lib/server/http/known-device';
import type { LetterCode } from '$lib/server/services/look-up-letter';
import { pinSchema } from '$lib/schemas/sign-in';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { closeResidentSession, openResidentSession } from '$lib/server/http/resident-session';
import { readResumeCode } from '$lib/server/http/resume-cookie';
import { readReturnFields, returnPathOf, type ReturnFields } from '$lib/server/http/return-path';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import type { Actions, PageServerLoad } from './$types';

/** The letter's code that this phone kept; without it the letter has to be typed again, on the first page. */
const requireResumeCode = (event: RequestEvent): LetterCode => readResumeCode(event) ?? redirect(303, '/?signed-out=1');

export const load: PageServerLoad = (event) => {
	requireResumeCode(event);
	return { to: returnPathOf(event.url.searchParams.get('to')) };
};

export const actions: Actions = {
	/** A post that came after the end arrives here as it was sent (session-over.ts), and waits in the page for the PIN. */
	keep: async ({ request }) => {
		const kept: ReturnFields = [...(await request.formData())].flatMap(([name, value]) =>
			typeof value === 'string' ? [[name, value]] : []
		);
		return { kept };
	},

	pin: async (event) => {
		const letter = requireResumeCode(event);
		const posted = await event.request.formData();
		const to = returnPathOf(event.url.searchParams.get('to'));
		const kept = readReturnFields(posted.get('kept'));
		const read = await readPosted(posted, pinSchema);
		if (!read.ok) return problemPage(read.problem, { kept });
		const { pin, phoneClock } = read.value;
		if (pin.trim() === '') return fail(400, { empty: true, kept });
		const result = await enterPin(event.locals.deps, {
			...letter,
			...visitorOf(event, 'resident'),
			pin,
			phoneClock,
			...deviceOf(event, posted, true)
		});
		if (!result.ok) return problemPage(result.problem, { kept });
		await openResidentSession(event, result.value.session, { ...letter, stretched: result.value.stretched });
		if (!kept) redirect(303, to);
		return { kept, signedIn: true };
	},

	/** 不是我的手机: nothing of the letter stays. */
	forget: async (event) => {
		await closeResidentSession(event);
		forgetDevice(event, 'resident');
		redirect(303, '/');
	}
};
