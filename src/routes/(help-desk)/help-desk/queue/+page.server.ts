import { redirect, type RequestEvent } from '@sveltejs/kit';
import { callSchema, approvalDecisionSchema, incidentSchema } from '$lib/schemas/help-desk';
import { readPosted, typedIn } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { decideAsLead } from '$lib/server/use-cases/help-desk/decide-as-lead';
import { acknowledgeIncident, closeIncident } from '$lib/server/use-cases/help-desk/handle-incident';
import { listIncidents } from '$lib/server/use-cases/help-desk/list-incidents';
import { listRequests } from '$lib/server/use-cases/help-desk/list-requests';
import { listTickets } from '$lib/server/use-cases/help-desk/list-tickets';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	decided: event.url.searchParams.has('decided'),
	requests: unwrapOrError(await listRequests(event.locals.deps, staffOf(event))),
	tickets: unwrapOrError(await listTickets(event.locals.deps, staffOf(event))),
	incidents: unwrapOrError(await listIncidents(event.locals.deps, staffOf(event)))
});

export const actions: Actions = {
	acknowledge: (event) => handle(event, acknowledgeIncident),
	close: (event) => handle(event, closeIncident),
	decide: async (event) => {
		const posted = await readPosted(event.request, approvalDecisionSchema);
		if (!posted.ok) return problemPage(posted.problem, { incident: '' });
		const { household: householdId = '', verification: verificationId = '', decision } = posted.value;
		const command = { householdId, verificationId, approves: decision === 'approve' };
		const result = await decideAsLead(event.locals.deps, staffOf(event), command);
		if (!result.ok) return problemPage(result.problem, { incident: '' });
		redirect(303, '/help-desk/queue?decided');
	},
	log: async (event) => {
		const form = await event.request.formData();
		const typed = typedIn(form, ['topic', 'phone', 'callAt', 'place']);
		const posted = await readPosted(form, callSchema);
		if (!posted.ok) return problemPage(posted.problem, { typed });
		const { household: householdId, ...call } = posted.value;
		const result = await logCall(event.locals.deps, staffOf(event), { ...call, householdId });
		if (!result.ok) return problemPage(result.problem, { typed });
		redirect(303, `/help-desk/queue/${result.value.ticketId}`);
	}
};

async function handle(event: RequestEvent, useCase: typeof acknowledgeIncident) {
	const posted = await readPosted(event.request, incidentSchema);
	if (!posted.ok) return problemPage(posted.problem, { incident: '' });
	const result = await useCase(event.locals.deps, staffOf(event), posted.value);
	if (!result.ok) return problemPage(result.problem, { incident: posted.value.incident });
	redirect(303, '/help-desk/queue');
}
