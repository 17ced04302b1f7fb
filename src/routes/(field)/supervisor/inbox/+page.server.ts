import { redirect } from '@sveltejs/kit';
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
		const form = await event.request.formData();
		const field = (name: string) => String(form.get(name) ?? '').slice(0, 40);
		const result = await recordVisit(event.locals.deps, staffOf(event), {
			block: field('block'),
			householdId: field('household'),
			visitId: field('look'),
			outcome: field('outcome') || 'reviewed',
			sameAs: field('sameAs'),
			givenTo: field('givenTo')
		});
		if (!result.ok) return problemPage(result.problem, { household: field('household') });
		redirect(303, `${event.url.pathname}?decided=${field('outcome') || 'reviewed'}`);
	}
};
