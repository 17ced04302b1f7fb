import { redirect } from '@sveltejs/kit';
import { decisionSchema } from '$lib/schemas/field';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { newVisitId, recordVisit } from '$lib/server/use-cases/field/record-visit';
import { showArea } from '$lib/server/use-cases/field/show-area';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { blocks } = unwrapOrError(await showArea(event.locals.deps, staffOf(event)));
	return {
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
	default: async (event) => {
		const posted = await readPosted(event.request, decisionSchema);
		if (!posted.ok) return problemPage(posted.problem, { household: '' });
		const { household: householdId, look: visitId, ...decision } = posted.value;
		const command = { ...decision, householdId, visitId };
		const result = await recordVisit(event.locals.deps, staffOf(event), command);
		if (!result.ok) return problemPage(result.problem, { household: householdId });
		redirect(303, `${event.url.pathname}?decided=${decision.outcome}`);
	}
};
