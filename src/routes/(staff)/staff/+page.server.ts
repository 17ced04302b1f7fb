import { fail, redirect } from '@sveltejs/kit';
import { STAFF_SIGN_IN_POLICY } from '$lib/domain/access/staff-sign-in-policy';
import { problemLine } from '$lib/domain/error-line';
import { STAFF_PAGES } from '$lib/i18n/staff-pages';
import { staffSignInSchema } from '$lib/schemas/sign-in';
import { rememberDevice, visitorOf } from '$lib/server/http/known-device';
import { withMessage } from '$lib/server/http/problem-page';
import { readPosted } from '$lib/server/http/posted-form';
import { statusOf } from '$lib/server/http/status';
import { openStaffSession, readStaffSession } from '$lib/server/http/staff-session';
import { listRehearsalAccounts } from '$lib/server/use-cases/sign-in/list-rehearsal-accounts';
import { signInStaff } from '$lib/server/use-cases/sign-in/sign-in-staff';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = await readStaffSession(event);
	return {
		accounts: await listRehearsalAccounts(event.locals.deps),
		limits: { tries: STAFF_SIGN_IN_POLICY.tries, minutes: STAFF_SIGN_IN_POLICY.pauseMinutes },
		signedIn: staff && { name: staff.name, number: staff.number, role: staff.role, home: STAFF_PAGES[staff.role].home }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const number = String(form.get('number') ?? '').slice(0, 40);
		const posted = await readPosted(form, staffSignInSchema);
		if (!posted.ok) return fail(400, { number, errors: posted.errors });
		// Known is the account whose device it is, not everybody who tries here.
		const { address, device } = visitorOf(event, 'staff');
		const known = device === posted.value.number ? device : undefined;
		const result = await signInStaff(event.locals.deps, { ...posted.value, address, device: known });
		if (!result.ok)
			return fail(statusOf(result.problem), { number, errors: [problemLine(withMessage(result.problem))] });
		await openStaffSession(event, result.value.staffId);
		rememberDevice(event, 'staff', posted.value.number);
		redirect(303, STAFF_PAGES[result.value.role].home);
	}
};
