import { redirect } from '@sveltejs/kit';
import { backFrom, removeView, type Removal } from '$lib/form/views/remove-view';
import { removeFromRoster } from '$lib/server/use-cases/form/edit-roster';
import { openFormPastGate, residentOf, redirectForProblem } from '../../../../open-form';
import type { Actions, PageServerLoad } from './$types';

const removalOf = ({ params, url }: { params: { section: string; entry: string }; url: URL }): Removal => ({
	kind: 'remove',
	...params,
	back: url.searchParams.get('back') ?? undefined
});

export const load: PageServerLoad = async (event) => {
	const { form, enumerator } = await openFormPastGate(event);
	const view = removeView(form, removalOf(event));
	if (!view) redirect(303, backFrom(form.definition, removalOf(event)));
	return { view, enumerator };
};

export const actions: Actions = {
	default: async (event) => {
		const resident = residentOf(event);
		const result = await removeFromRoster(event.locals.deps, resident, event.params);
		if (!result.ok) redirectForProblem(result.problem);
		const { definition } = event.locals.deps.forms.of(resident.questionnaire);
		redirect(303, backFrom(definition, removalOf(event)));
	}
};
