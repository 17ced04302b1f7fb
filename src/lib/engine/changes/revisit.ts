import { pageKey, type Draft } from '../model/draft';
import { progressOf } from '../resolve/progress';
import type { ResolvedForm } from '../resolve/resolve-form';
import type { StepRef } from '../resolve/section-instance';

/** The draft with these pages to be looked at once more: those of a repeated section for each of its entries. */
export function withRevisits(form: ResolvedForm, pages: readonly Omit<StepRef, 'entry'>[]): Draft {
	const keys = progressOf(form)
		.steps.filter(({ ref }) => pages.some(({ section, step }) => section === ref.section && step === ref.step))
		.map(({ ref }) => pageKey(ref));
	return { ...form.draft, revisit: [...new Set([...(form.draft.revisit ?? []), ...keys])] };
}
