import { redirect } from '@sveltejs/kit';
import { addHouseholdSchema } from '$lib/schemas/field';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { addHousehold } from '$lib/server/use-cases/field/add-household';
import { showNewHousehold } from '$lib/server/use-cases/field/show-new-household';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const behind = event.url.searchParams.get('behind') ?? undefined;
	return unwrapOrError(
		await showNewHousehold(event.locals.deps, staffOf(event), { block: event.params.block, behind })
	);
};

export const actions: Actions = {
	default: async (event) => {
		const { householdId, behind, allDeceased, ...place } = unwrapOrError(
			await readPosted(event.request, addHouseholdSchema)
		);
		const result = await addHousehold(event.locals.deps, staffOf(event), {
			block: event.params.block,
			householdId,
			behind: behind || undefined,
			place,
			allDeceased
		});
		if (result.ok) redirect(303, `/enumerator/${event.params.block}/${householdId}?done=added`);
		const field = String(result.problem.details?.fields ?? '').split(' ')[0] || 'addressLine';
		return problemPage(result.problem, { typed: place, field });
	}
};
