import { redirect } from '@sveltejs/kit';
import type { PlaceField } from '$lib/domain/household/prelisting';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { addHousehold } from '$lib/server/use-cases/field/add-household';
import { showNewHousehold } from '$lib/server/use-cases/field/show-new-household';
import type { Actions, PageServerLoad } from './$types';

const FIELDS: PlaceField[] = ['addressLine', 'building', 'unit', 'floor', 'room'];

export const load: PageServerLoad = async (event) => {
	const behind = event.url.searchParams.get('behind') ?? undefined;
	return unwrapOrError(
		await showNewHousehold(event.locals.deps, staffOf(event), { block: event.params.block, behind })
	);
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const typed = Object.fromEntries(
			FIELDS.map((field) => [field, String(form.get(field) ?? '').slice(0, 200)])
		) as Record<PlaceField, string>;
		const householdId = String(form.get('householdId') ?? '');
		const result = await addHousehold(event.locals.deps, staffOf(event), {
			block: event.params.block,
			householdId,
			behind: String(form.get('behind') ?? '') || undefined,
			place: typed,
			allDeceased: form.has('allDeceased')
		});
		if (result.ok) redirect(303, `/enumerator/${event.params.block}/${householdId}?done=added`);
		const field = String(result.problem.details?.fields ?? '').split(' ')[0] || FIELDS[0];
		return problemPage(result.problem, { typed, field });
	}
};
