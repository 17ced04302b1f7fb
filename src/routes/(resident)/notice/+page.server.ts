import { redirect } from '@sveltejs/kit';
import { markNoticeRead } from '$lib/server/use-cases/form/mark-notice-read';
import { firstPageOf } from '$lib/form/views/form-path';
import { openDraft, residentOf, redirectForProblem } from '../open-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { enumerator, noticeRead, phase } = await openDraft(event);
	if (phase === 'closed') redirect(303, '/closed');
	return { enumerator, noticeRead };
};

export const actions: Actions = {
	default: async (event) => {
		const resident = residentOf(event);
		const result = await markNoticeRead(event.locals.deps, resident);
		if (!result.ok) redirectForProblem(result.problem);
		redirect(303, firstPageOf(event.locals.deps.forms.of(resident.questionnaire).definition));
	}
};
