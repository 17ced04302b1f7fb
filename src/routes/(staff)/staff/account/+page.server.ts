import { redirect, type RequestEvent } from '@sveltejs/kit';
import { STAFF_PAGES } from '$lib/i18n/staff-pages';
import { changePasswordSchema } from '$lib/schemas/sign-in';
import { visitorOf } from '$lib/server/http/known-device';
import { endOwnSessions, listOwnSessions, type Owner } from '$lib/server/http/own-sessions';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffFrame, staffOf } from '$lib/server/http/staff-page';
import { changePassword } from '$lib/server/use-cases/sign-in/change-password';
import type { Actions, PageServerLoad } from './$types';

function ownerOf(event: RequestEvent): Owner {
	const { staffId, sessionId } = staffOf(event);
	return { sessions: event.locals.deps.staffSessions, userId: staffId, sessionId };
}

export const load: PageServerLoad = async (event) => ({
	...staffFrame(event),
	isFirst: staffOf(event).firstPassword === true,
	home: STAFF_PAGES[staffOf(event).role].home,
	sessions: await listOwnSessions(ownerOf(event)),
	done: event.url.searchParams.get('done')
});

export const actions: Actions = {
	end: async (event) => {
		await endOwnSessions(event, ownerOf(event));
		redirect(303, '/staff/account?done=ended');
	},

	password: async (event) => {
		const read = await readPosted(event.request, changePasswordSchema);
		if (!read.ok) return problemPage(read.problem);
		const staff = staffOf(event);
		const { address, device } = visitorOf(event, 'staff');
		const known = device === staff.number ? device : undefined;
		const result = await changePassword(event.locals.deps, staff, { ...read.value, address, device: known });
		if (!result.ok) return problemPage(result.problem);
		// Whoever had to change it first goes on to work.
		redirect(303, staff.firstPassword ? STAFF_PAGES[staff.role].home : '/staff/account?done=password');
	}
};
