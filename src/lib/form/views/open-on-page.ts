/** What is still open on one page, as data: for whoever comes to it, and for whoever was just told of it. */
import { interpolate, progressOf, sameRef, stepAt, type ResolvedForm, type StepRef } from '$lib/engine/index';
import { canVerify, fieldOn, pagesOf } from '$lib/engine/validate/findings';
import { validateForm, type CheckFunction, type OpenFinding } from '$lib/engine/validate/validate-step';
import { formText } from '$lib/i18n/form';
import { FROM_CHECK, pathOf } from './form-path';
import type { OpenOnPage, PageLink } from './step-page';

/** Findings that can be mended or confirmed on this page; undefined where there are none. */
export function openOnPage(
	{ form, check }: { form: ResolvedForm; check: CheckFunction },
	ref: StepRef,
	fromCheck: boolean
): OpenOnPage | undefined {
	const here = validateForm(form, check).open.filter((each) => fieldOn(each, ref) !== undefined);
	if (here.length === 0 || progressOf(form).stopped) return undefined;
	const of = (level: string) => here.filter(({ finding }) => finding.level === level);
	return {
		errors: of('hard').map((open) => ({
			field: fieldOn(open, ref) ?? '',
			message: open.finding.message,
			...(canVerify(open.finding) && { key: open.key })
		})),
		soft: of('soft').map((open) => ({ ...open.finding, key: open.key, field: fieldOn(open, ref) ?? '' })),
		elsewhere: elsewhere(form, here, ref, fromCheck)
	};
}

/** The other pages on which these findings can be mended. */
function elsewhere(form: ResolvedForm, here: OpenFinding[], ref: StepRef, fromCheck: boolean): PageLink[] {
	const links = here.flatMap(pagesOf).flatMap((page) => {
		const view = sameRef(page, ref) ? undefined : stepAt(form, page);
		if (!view?.reachable) return [];
		const title = view.step.title ?? view.questions[0]?.title ?? formText.title;
		return [
			[pathOf(page), { href: pathOf(page) + (fromCheck ? FROM_CHECK : ''), title: interpolate(title, view.pipes) }]
		];
	}) as [string, PageLink][];
	return [...new Map(links).values()];
}
