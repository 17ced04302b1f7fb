import type { StepRef } from '$lib/engine/index';
import type { Questionnaire } from '$lib/engine/model/types';

/** A page of the form that a phone can show by itself. `from` and `back`: where it leads back to. */
export type FormPage =
	| { kind: 'hub' }
	| { kind: 'check' }
	| { kind: 'remove'; section: string; entry: string; back?: string }
	| { kind: 'step'; ref: StepRef; fromCheck: boolean };

/** The page of a step. */
export const pathOf = ({ section, entry, step }: StepRef): string =>
	['/form', section, entry, step].filter(Boolean).join('/');

/** Where a household begins: on the hub there is nothing to see yet. */
export function firstPageOf({ sections: [first] }: Questionnaire): string {
	const [step] = first?.steps ?? [];
	return first && step ? pathOf({ section: first.id, step: step.id }) : '/form';
}

/** Behind the address of a page: it leads back to the check of all answers. */
export const FROM_CHECK = '?from=check';

/** Pages below `/form` that are the server's alone. */
const SERVER_ONLY = ['sign', 'differences', 'changes', 'offline', 'part'];

/** The page at an address of this site; undefined when only the server can show it. */
export function formPageAt(href: string): FormPage | undefined {
	const { pathname, searchParams } = new URL(href, 'https://here.invalid');
	const [root, ...parts] = pathname.slice(1).split('/');
	if (root !== 'form' || parts.some((part) => SERVER_ONLY.includes(part))) return undefined;
	const [section, second, third] = parts;
	if (section === undefined) return { kind: 'hub' };
	if (second === undefined) return section === 'check' ? { kind: 'check' } : undefined;
	if (third === 'remove')
		return { kind: 'remove', section, entry: second, back: searchParams.get('back') ?? undefined };
	const ref: StepRef = third === undefined ? { section, step: second } : { section, entry: second, step: third };
	return { kind: 'step', ref, fromCheck: searchParams.get('from') === 'check' };
}
