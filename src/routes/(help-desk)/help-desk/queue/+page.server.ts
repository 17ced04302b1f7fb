import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readCallTime, readTopic } from '$lib/domain/support/ticket';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { acknowledgeIncident, closeIncident } from '$lib/server/use-cases/help-desk/handle-incident';
import { listApprovals } from '$lib/server/use-cases/help-desk/list-approvals';
import { listIncidents } from '$lib/server/use-cases/help-desk/list-incidents';
import { listTickets } from '$lib/server/use-cases/help-desk/list-tickets';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	approvals: valueOrPage(await listApprovals(event.locals.deps, staffOf(event))),
	tickets: valueOrPage(await listTickets(event.locals.deps, staffOf(event))),
	incidents: valueOrPage(await listIncidents(event.locals.deps, staffOf(event)))
});

export const actions: Actions = {
	acknowledge: (event) => handle(event, acknowledgeIncident),
	close: (event) => handle(event, closeIncident),
	log: async (event) => {
		const form = await event.request.formData();
		const text = (name: string) => String(form.get(name) ?? '').slice(0, 200);
		const typed = { topic: text('topic'), phone: text('phone'), callAt: text('callAt'), place: text('place') };
		const command = { ...typed, topic: readTopic(typed.topic), callAt: readCallTime(typed.callAt), householdId: text('household') };
		const result = await logCall(event.locals.deps, staffOf(event), command);
		if (!result.ok) return problemPage(result.problem, { typed });
		redirect(303, `/help-desk/queue/${result.value.ticketId}`);
	}
};

async function handle(event: RequestEvent, useCase: typeof acknowledgeIncident) {
	const form = await event.request.formData();
	const [incident = '', note = ''] = ['incident', 'note'].map((name) => String(form.get(name) ?? '').slice(0, 1000));
	const result = await useCase(event.locals.deps, staffOf(event), { incident, note });
	if (!result.ok) return problemPage(result.problem, { incident });
	redirect(303, '/help-desk/queue');
}
