import { redirect, type RequestEvent } from '@sveltejs/kit';
import { changePinSchema } from '$lib/schemas/sign-in';
import { deviceOf } from '$lib/server/http/device';
import { visitorOf } from '$lib/server/http/known-device';
import { endOwnSessions, listOwnSessions, type Owner } from '$lib/server/http/own-sessions';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { openResidentSession } from '$lib/server/http/resident-session';
import { readResumeCode } from '$lib/server/http/resume-cookie';
import { changePin } from '$lib/server/use-cases/sign-in/change-pin';
import { residentOf } from '../open-form';
import type { Actions, PageServerLoad } from './$types';

function ownerOf(event: RequestEvent): Owner {
	const { householdId, sessionId } = residentOf(event);
	return { sessions: event.locals.deps.residentSessions, userId: householdId, sessionId };
}

export const load: PageServerLoad = async (event) => ({
	sessions: await listOwnSessions(ownerOf(event)),
	knowsCode: readResumeCode(event) !== undefined,
	done: event.url.searchParams.get('done')
});

export const actions: Actions = {
	end: async (event) => {
		await endOwnSessions(event, ownerOf(event));
		redirect(303, '/account?done=ended');
	},

	pin: async (event) => {
		const resident = residentOf(event);
		const posted = await event.request.formData();
		const read = await readPosted(posted, changePinSchema);
		if (!read.ok) return problemPage(read.problem);
		const letter = readResumeCode(event) ?? { code: read.value.code };
		const device = deviceOf(event, posted, resident.ownDevice);
		const kept = resident.offlineKey ? { offlineKey: resident.offlineKey } : {};
		const visitor = visitorOf(event, 'resident');
		const command = { ...read.value, ...letter, ...visitor, ...device, ...kept };
		const result = await changePin(event.locals.deps, resident, command);
		if (!result.ok) return problemPage(result.problem);
		await openResidentSession(event, result.value.session, { ...letter, stretched: result.value.stretched });
		redirect(303, '/account?done=pin');
	}
};
