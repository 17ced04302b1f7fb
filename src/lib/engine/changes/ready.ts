import { progressOf } from '../resolve/progress';
import type { ResolvedForm } from '../resolve/resolve-form';
import type { CheckFunction } from '../validate/findings';
import { validateForm } from '../validate/validate-form';
import { differencesIn } from './differences';

/** Whether the form may be submitted: all answered, no finding open (X01), and nothing that two devices answered differently. */
export function isReady(form: ResolvedForm, check: CheckFunction): boolean {
	const path = progressOf(form);
	if (!path.complete || path.stopped) return false;
	return validateForm(form, check).open.length === 0 && differencesIn(form).length === 0;
}
