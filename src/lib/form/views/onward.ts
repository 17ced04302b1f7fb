import { stepAfter, type ResolvedForm, type StepRef } from '$lib/engine/index';
import { FROM_CHECK, pathOf } from './form-path';

/**
 * Where somebody goes on from a page: the nearest that needs them, or the hub. Who came from the check page to mend one answer
 * goes back there, by way of what that answer makes necessary.
 */
export function onwardPath(form: ResolvedForm, ref: StepRef, fromCheck: boolean): string {
	const next = stepAfter(form, ref, fromCheck);
	if (!fromCheck) return next ? pathOf(next) : '/form';
	return next ? pathOf(next) + FROM_CHECK : '/form/check';
}
