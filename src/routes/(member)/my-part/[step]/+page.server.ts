import { fail, redirect } from '@sveltejs/kit';
import { valuesOf } from '$lib/form/views/posted-answers';
import { PART_PATH } from '$lib/domain/access/part-path';
import { partPath, partStepView } from '$lib/form/views/part-view';
import { closeMemberSession, lateMember, memberOf } from '$lib/server/http/member-session';
import { refOf, savePart } from '$lib/server/use-cases/part/fill-part';
import { modelOf, openPart, redirectForProblem } from '../../open-part';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const part = await openPart(event);
	const step = part.row.sealed === null ? partStepView(modelOf(part), refOf(part, event.params.step)) : undefined;
	return { step: step ?? redirect(303, PART_PATH) };
};

export const actions: Actions = {
	default: async (event) => {
		const posted = valuesOf(await event.request.formData());
		const { step } = event.params;
		const isLate = lateMember(event) !== undefined;
		const later = isLate || posted.do?.[0] === 'later';
		const saved = await savePart(event.locals.deps, memberOf(event), { step, posted, later });
		if (isLate) {
			closeMemberSession(event);
			redirect(303, '/?signed-out=1');
		}
		if (!saved.ok) redirectForProblem(saved.problem);
		const { reply, next } = saved.value;
		if (reply) return fail(400, { reply });
		redirect(303, next === undefined ? PART_PATH : partPath(next));
	}
};
