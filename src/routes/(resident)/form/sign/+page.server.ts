import { fail, redirect } from '@sveltejs/kit';
import type { ErrorLine } from '$lib/domain/error-line';
import { isReady } from '$lib/engine/changes/ready';
import { formEndsText } from '$lib/i18n/form-ends';
import { checkOf } from '$lib/server/services/resolve-draft';
import { problemPage } from '$lib/server/http/problem-page';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { openFormPastGate, residentOf, redirectForProblem } from '../../open-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { form, phase, enumerator } = await openFormPastGate(event);
	if (!isReady(form, checkOf(event.locals.deps, form))) redirect(303, '/form/check');
	return { isPrefill: phase === 'prefill', enumerator };
};

export const actions: Actions = {
	default: async (event) => {
		const posted = await event.request.formData();
		const signature = String(posted.get('signature') ?? '').trim();
		const promise = posted.get('promise') === '1';
		const errors: ErrorLine[] = [];
		if (signature === '') errors.push({ field: 'signature', message: formEndsText.signMissing });
		if (!promise) errors.push({ field: 'promise', message: formEndsText.promiseMissing });
		if (errors.length > 0) return fail(400, { errors, signature, promise });
		const result = await submitForm(event.locals.deps, residentOf(event), { signature, promise });
		if (result.ok) redirect(303, '/receipt');
		if (result.problem.code === 'submission.incomplete') redirect(303, '/form/check');
		return result.problem.code === 'signature.missing'
			? problemPage(result.problem)
			: redirectForProblem(result.problem);
	}
};
