import { redirect } from '@sveltejs/kit';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { newVisitId, recordVisit } from '$lib/server/use-cases/field/record-visit';
import { showArea } from '$lib/server/use-cases/field/show-area';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { blocks } = unwrapOrError(await showArea(event.locals.deps, staffOf(event)));
	return {
		entries: blocks
			.flatMap(({ code, number, village, inbox }) =>
				inbox.map((entry) => ({ ...entry, block: { code, number, village }, lookId: newVisitId() }))
			)
			.sort((a, b) => a.visit.at - b.visit.at)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const field = (name: string) => String(form.get(name) ?? '');
		const command = {
			block: field('block'),
			householdId: field('household'),
			visitId: field('look'),
			outcome: 'reviewed'
		};
		const result = await recordVisit(event.locals.deps, staffOf(event), command);
		if (!result.ok) return problemPage(result.problem);
		redirect(303, event.url.pathname);
	}
};
