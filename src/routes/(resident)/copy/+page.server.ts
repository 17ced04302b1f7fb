import { copyView } from '$lib/form/views/copy-view';
import { inOneLanguage } from '$lib/engine/model/interpolate';
import { readCopy } from '$lib/server/use-cases/form/read-copy';
import { modelOf, redirectForProblem, residentOf } from '../open-form';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const copy = await readCopy(event.locals.deps, residentOf(event));
	if (!copy.ok) redirectForProblem(copy.problem);
	const { savedAt, address, submission } = copy.value;
	const parts = copyView(modelOf(event, copy.value));
	return { ...inOneLanguage({ parts, address }, event.locals.locale), savedAt, submission };
};
