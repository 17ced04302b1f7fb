import { redirect } from '@sveltejs/kit';
import { readCallTime, readTopic } from '$lib/domain/support/ticket';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { listIncidents } from '$lib/server/use-cases/staff/list-incidents';
import { listTickets } from '$lib/server/use-cases/staff/list-tickets';
import { logCall } from '$lib/server/use-cases/staff/log-call';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	tickets: valueOrPage(await listTickets(event.locals.deps, staffOf(event))),
	incidents: valueOrPage(await listIncidents(event.locals.deps, staffOf(event)))
});

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const text = (name: string) => String(form.get(name) ?? '').slice(0, 200);
		const typed = { topic: text('topic'), phone: text('phone'), callAt: text('callAt'), place: text('place') };
		const command = { ...typed, topic: readTopic(typed.topic), callAt: readCallTime(typed.callAt), householdId: text('household') };
		const result = await logCall(event.locals.deps, staffOf(event), command);
		if (!result.ok) return problemPage(result.problem, { typed });
		redirect(303, `/help-desk/queue/${result.value.ticketId}`);
	}
};
