import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { FormModel } from '$lib/form/views/step-view';
import type { Problem } from '$lib/domain/problem';
import { progressOf } from '$lib/engine/index';
import { labelOf } from '$lib/server/areas/look-up';
import { withMessage } from '$lib/server/http/problem-page';
import { statusOf } from '$lib/server/http/status';
import type { Resident } from '$lib/server/actors';
import { checkOf } from '$lib/server/services/resolve-draft';
import { readForm } from '$lib/server/use-cases/form/read-form';

type Opened = Extract<Awaited<ReturnType<typeof readForm>>, { ok: true }>['value'];

/** The household of this request. Hooks let nobody else in here; should they ever, nothing is shown. */
export function residentOf({ locals }: RequestEvent): Resident {
	return locals.resident ?? redirect(303, '/?expired');
}

/** Where somebody goes who cannot open the form now: the receipt, the closing page, or an error page that says why. */
export function redirectForProblem(problem: Problem): never {
	if (problem.code === 'draft.sealed' || problem.code === 'draft.outOfReach') redirect(303, '/receipt');
	if (problem.code === 'round.closed') redirect(303, '/closed');
	if (problem.code === 'notice.unread') redirect(303, '/notice');
	if (problem.code === 'step.unreachable') redirect(303, '/form');
	if (problem.code === 'signIn.expired') redirect(303, '/?expired');
	error(statusOf(problem), { message: problem.code, problem: withMessage(problem) });
}

/** The form of this request: read, decrypted and resolved once, whichever of its loads asks first. */
export function formOf({ locals }: Pick<RequestEvent, 'locals'>, resident: Resident): ReturnType<typeof readForm> {
	return (locals.form ??= readForm(locals.deps, resident));
}

/** The household's open draft, for pages that only need that it can be opened. */
export async function openDraft(event: RequestEvent): Promise<Opened> {
	const form = await formOf(event, residentOf(event));
	return form.ok ? form.value : redirectForProblem(form.problem);
}

/** The open form, once the notice has been read and while nothing stops it. */
export async function openForm(event: RequestEvent): Promise<Opened> {
	const form = await openDraft(event);
	if (form.phase === 'closed') redirect(303, '/closed');
	if (!form.noticeRead) redirect(303, '/notice');
	return form;
}

/** As `openForm`, for pages beyond the gate question. */
export async function openFormPastGate(event: RequestEvent): Promise<Opened> {
	const opened = await openForm(event);
	if (progressOf(opened.form).stopped) redirect(303, '/stopped');
	return opened;
}

/** The form with what its pages are made from. */
export const modelOf = (
	{ locals }: RequestEvent,
	{ form, revision }: Pick<Opened, 'form' | 'revision'>
): FormModel => ({
	form,
	check: checkOf(locals.deps, form),
	revision,
	areaLabel: labelOf
});
