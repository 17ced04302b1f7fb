import { fail, redirect } from '@sveltejs/kit';
import { STAFF_SIGN_IN_POLICY } from '$lib/domain/access/staff-sign-in-policy';
import { PROBLEMS } from '$lib/domain/problem';
import type { Text } from '$lib/engine/model/types';
import { staffText } from '$lib/i18n/staff';
import type { Staff } from '$lib/server/actors';
import { openStaffSession, readStaffSession } from '$lib/server/http/staff-session';
import { listRehearsalAccounts } from '$lib/server/use-cases/sign-in/list-rehearsal-accounts';
import { signInStaff } from '$lib/server/use-cases/sign-in/sign-in-staff';
import type { Actions, PageServerLoad } from './$types';

const HOME: Record<Staff['role'], string> = {
	enumerator: '/enumerator',
	supervisor: '/enumerator',
	'help-desk': '/help-desk',
	'help-desk-lead': '/help-desk',
	office: '/office'
};

export const load: PageServerLoad = async (event) => {
	const staff = await readStaffSession(event);
	return {
		accounts: await listRehearsalAccounts(event.locals.deps),
		limits: { tries: STAFF_SIGN_IN_POLICY.tries, minutes: STAFF_SIGN_IN_POLICY.pauseMinutes },
		signedIn: staff && { name: staff.name, number: staff.number, role: staff.role, home: HOME[staff.role] }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const posted = readPost(await event.request.formData());
		const errors = missing(posted);
		if (errors.length > 0) return fail(400, { number: posted.number, errors });
		const result = await signInStaff(event.locals.deps, { ...posted, address: event.getClientAddress() });
		if (!result.ok) {
			const { status, say } = PROBLEMS[result.problem.code];
			return fail(status, { number: posted.number, errors: [{ message: say, values: result.problem.details }] });
		}
		await openStaffSession(event, result.value.staffId);
		redirect(303, HOME[result.value.role]);
	}
};

/** Full-width digits and spaces come from Chinese keyboards; a password is taken as it is. */
function readPost(form: FormData) {
	const text = (name: string) => String(form.get(name) ?? '').slice(0, 200);
	const plain = (name: string) => text(name).normalize('NFKC').replace(/\s/g, '');
	return { number: plain('number'), password: text('password'), oneTimeCode: plain('oneTimeCode') };
}

interface SignInError {
	field?: string;
	message: Text;
	values?: Record<string, string | number>;
}

function missing({ number, password, oneTimeCode }: ReturnType<typeof readPost>): SignInError[] {
	return [
		...(number === '' ? [{ field: 'number', message: staffText.numberMissing }] : []),
		...(password === '' ? [{ field: 'password', message: staffText.passwordMissing }] : []),
		...(/^\d{6}$/.test(oneTimeCode) ? [] : [{ field: 'oneTimeCode', message: staffText.oneTimeCodeMissing }])
	];
}
