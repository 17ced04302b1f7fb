import { fail, redirect } from '@sveltejs/kit';
import { STAFF_SIGN_IN_POLICY } from '$lib/domain/access/staff-sign-in-policy';
import { problemLine, type ErrorLine } from '$lib/domain/error-line';
import { staffText } from '$lib/i18n/staff';
import { STAFF_PAGES } from '$lib/i18n/staff-pages';
import { told } from '$lib/server/http/problem-page';
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
		const posted = readPost(await event.request.formData());
		const errors = missing(posted);
		if (errors.length > 0) return fail(400, { number: posted.number, errors });
		const result = await signInStaff(event.locals.deps, { ...posted, address: event.getClientAddress() });
		if (!result.ok) return fail(statusOf(result.problem), { number: posted.number, errors: [problemLine(told(result.problem))] });
		await openStaffSession(event, result.value.staffId);
		redirect(303, STAFF_PAGES[result.value.role].home);
	}
};

/** Full-width digits and spaces come from Chinese keyboards; a password is taken as it is. */
function readPost(form: FormData) {
	const text = (name: string) => String(form.get(name) ?? '').slice(0, 200);
	const plain = (name: string) => text(name).normalize('NFKC').replace(/\s/g, '');
	return { number: plain('number'), password: text('password'), oneTimeCode: plain('oneTimeCode') };
}

function missing({ number, password, oneTimeCode }: ReturnType<typeof readPost>): ErrorLine[] {
	return [
		...(number === '' ? [{ field: 'number', message: staffText.numberMissing }] : []),
		...(password === '' ? [{ field: 'password', message: staffText.passwordMissing }] : []),
		...(/^\d{6}$/.test(oneTimeCode) ? [] : [{ field: 'oneTimeCode', message: staffText.oneTimeCodeMissing }])
	];
}
