import { fail, redirect } from '@sveltejs/kit';
import { partPinSchema } from '$lib/schemas/sign-in';
import { visitorOf } from '$lib/server/http/known-device';
import { openMemberSession } from '$lib/server/http/member-session';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { clearSignInCode, requireSignInCode } from '$lib/server/http/sign-in-cookie';
import { enterPart, partBehind } from '$lib/server/use-cases/part/enter-part';
import { PART_PATH } from '$lib/domain/access/part-path';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const part = await partBehind(event.locals.deps, requireSignInCode(event));
	// Taken back meanwhile, or a letter's: the page that tells nothing.
	return part ?? redirect(303, '/sign-in/pin');
};

export const actions: Actions = {
	default: async (event) => {
		const code = requireSignInCode(event);
		const posted = await readPosted(event.request, partPinSchema);
		if (!posted.ok) return problemPage(posted.problem);
		const { pin, pinAgain } = posted.value;
		if (pin.trim() === '') return fail(400, { empty: true });
		const entered = await enterPart(event.locals.deps, { ...code, ...visitorOf(event, 'resident'), pin, pinAgain });
		if (!entered.ok) return problemPage(entered.problem);
		clearSignInCode(event);
		openMemberSession(event, entered.value);
		redirect(303, PART_PATH);
	}
};
