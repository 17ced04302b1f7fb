import { describe, expect, it } from 'vitest';
import { backFrom } from '$lib/form/views/remove-view';
import { census2020Short } from '$lib/questionnaires/census-2020-short';
import { formPageAt, pathOf } from '$lib/form/views/form-path';

describe('the address of a page of the form', () => {
	it('leads to the page and back', () => {
		for (const ref of [
			{ section: 'household', step: 'home' },
			{ section: 'persons', entry: 'p2abc', step: 'D3' }
		]) {
			expect(formPageAt(pathOf(ref))).toEqual({ kind: 'step', ref, fromCheck: false });
			expect(formPageAt(`${pathOf(ref)}?from=check`)).toEqual({ kind: 'step', ref, fromCheck: true });
		}
		expect(formPageAt('/form')).toEqual({ kind: 'hub' });
		expect(formPageAt('/form/check')).toEqual({ kind: 'check' });
	});

	it('of taking somebody off leads back to one of the two lists, whatever it says', () => {
		const back = (query: string) => {
			const page = formPageAt(`/form/persons/p2/remove${query}`);
			return page?.kind === 'remove' && [page.entry, backFrom(census2020Short, page)];
		};
		expect(back('?back=absent')).toEqual(['p2', '/form/people/absent']);
		expect(back('?back=//elsewhere.example')).toEqual(['p2', '/form/people/present']);
		expect(back('')).toEqual(['p2', '/form/people/present']);
	});

	it('is no page of the phone where only the server can show it', () => {
		for (const href of [
			'/',
			'/receipt',
			'/form/sign',
			'/form/differences',
			'/form/changes',
			'/form/offline',
			'/formality',
			'/form/nonsense'
		]) {
			expect([href, formPageAt(href)]).toEqual([href, undefined]);
		}
	});
});
