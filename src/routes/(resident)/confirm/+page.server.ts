import { fail, redirect } from '@sveltejs/kit';
import type { ErrorLine } from '$lib/domain/error-line';
import { interpolate } from '$lib/engine/index';
import type { LocalizedText } from '$lib/engine/model/types';
import { formEndsText } from '$lib/i18n/form-ends';
import { confirmPrefill } from '$lib/server/use-cases/form/confirm-prefill';
import { readReceipt } from '$lib/server/use-cases/receipt/read-receipt';
import { residentOf, redirectForProblem } from '../open-form';
import { CHANGES } from './changes';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const receipt = await readReceipt(event.locals.deps, residentOf(event));
	if (!receipt.ok || !receipt.value.toConfirm) redirect(303, '/receipt');
	return { submittedAt: receipt.value.submittedAt, enumerator: receipt.value.enumerator };
};

/** The error summary has four alike: each says which question it means. */
const about = (question: LocalizedText): LocalizedText => interpolate(formEndsText.confirmMissingFor, { question });

export const actions: Actions = {
	default: async (event) => {
		const posted = await event.request.formData();
		const answers = Object.fromEntries(CHANGES.map(({ name }) => [name, String(posted.get(name) ?? '')]));
		const errors: ErrorLine[] = CHANGES.filter(({ name }) => answers[name] !== 'yes' && answers[name] !== 'no').map(
			({ name, question }) => ({ field: name, message: about(question) })
		);
		if (errors.length > 0) return fail(400, { errors, answers });
		const changes = CHANGES.map(({ name }) => name).filter((name) => answers[name] === 'yes');
		const result = await confirmPrefill(event.locals.deps, residentOf(event), { changes });
		if (!result.ok && result.problem.code !== 'submission.none') redirectForProblem(result.problem);
		redirect(303, changes.length > 0 ? '/form' : '/receipt');
	}
};
