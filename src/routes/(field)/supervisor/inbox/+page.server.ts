import { redirect } from '@sveltejs/kit';
import { decisionSchema } from '$lib/schemas/field';
import { approvalDecisionSchema } from '$lib/schemas/help-desk';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { decideAsSupervisor } from '$lib/server/use-cases/field/decide-as-supervisor';
import { listRequestsOfArea } from '$lib/server/use-cases/field/list-requests-of-area';
import { newVisitId, recordVisit } from '$lib/server/use-cases/field/record-visit';
import { showArea } from '$lib/server/use-cases/field/show-area';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { blocks } = unwrapOrError(await showArea(event.locals.deps, staffOf(event)));
	return {
		requests: unwrapOrError(await listRequestsOfArea(event.locals.deps, staffOf(event))),
		answered: event.url.searchParams.has('answered'),
		decided: event.url.searchParams.get('decided') ?? undefined,
		entries: blocks
			.flatMap(({ code, number, village, inbox, enumerators }) =>
				inbox.map((entry) => ({
					...entry,
					block: { code, number, village },
					enumerators: enumerators.map((worker) => ({ number: worker.number, name: worker.name })),
					lookId: newVisitId()
				}))
			)
			.sort((a, b) => a.visit.at - b.visit.at)
	};
};

export const actions: Actions = {
	/** What the help desk asks: a new PIN, a number to bind. */
	request: async (event) => {
		const posted = await readPosted(event.request, approvalDecisionSchema);
		if (!posted.ok) return problemPage(posted.problem, { household: '' });
		const { block, household: householdId = '', verification: verificationId = '', decision } = posted.value;
		const command = { block, householdId, verificationId, approves: decision === 'approve' };
		const result = await decideAsSupervisor(event.locals.deps, staffOf(event), command);
		if (!result.ok) return problemPage(result.problem, { household: householdId });
		redirect(303, `${event.url.pathname}?answered`);
	},
	decide: async (event) => {
		const posted = await readPosted(event.request, decisionSchema);
		if (!posted.ok) return problemPage(posted.problem, { household: '' });
		const { household: householdId, look: visitId, ...decision } = posted.value;
		const command = { ...decision, householdId, visitId };
		const result = await recordVisit(event.locals.deps, staffOf(event), command);
		if (!result.ok) return problemPage(result.problem, { household: householdId });
		redirect(303, `${event.url.pathname}?decided=${decision.outcome}`);
	}
};
