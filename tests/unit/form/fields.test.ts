import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { inputsOf, normalisePost } from '$lib/engine/index';
import type { AnswerType, Field } from '$lib/engine/model/types';
import AnswerPage from '../../support/AnswerPage.svelte';
import { text, yesNo } from '../../questionnaires/tiny';

const { categories = [] } = yesNo('x');
const field = (type: AnswerType, more: Partial<Field> = {}): Field => ({ name: 'x', type, ...more });

/** What each type asks for, and an answer of that type. */
const ANSWERS: [Field, string][] = [
	[field('category', { categories }), '2'],
	[field('searchableCategory', { categories }), '2'],
	[field('multipleChoice', { categories }), '1,2'],
	[field('count'), '3'],
	[field('decimal'), '2.5'],
	[field('text'), 'Anna O·Neil'],
	[field('longText'), '第一行\n第二行'],
	[field('yearMonth'), '1980-05'],
	[field('date'), '1980-05-09'],
	[field('idNumber'), '45030419900307001X'],
	[field('area'), '450321'],
	[field('code', { codeList: 'industries-2017' }), '0111']
];

const page = (asked: Field, value: string, more = {}) =>
	render(AnswerPage, {
		props: { field: asked, question: [asked], values: { x: value }, labelledBy: 'heading', chosen: 'chosen', ...more }
	}).body;

/** What a browser without scripts would post of this page. */
function postOf(html: string): Record<string, string[]> {
	const posted: Record<string, string[]> = {};
	const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
	for (const [tag, words] of [...html.matchAll(/<input[^>]*>/g), ...html.matchAll(/<textarea[^>]*>([^<]*)/g)]) {
		const isBox = /type="(radio|checkbox)"/.test(tag);
		const name = attribute(tag, 'name');
		if (name && (!isBox || /\schecked/.test(tag)))
			(posted[name] ??= []).push(words ?? attribute(tag, 'value') ?? (isBox ? 'on' : ''));
	}
	return posted;
}

describe('the page of an answer without scripts', () => {
	it.each(ANSWERS)('of type $type posts the answer that it shows', (asked, value) => {
		expect(normalisePost([asked], postOf(page(asked, value)))).toEqual({ x: value });
	});

	it.each(ANSWERS)(
		'of type $type has only inputs that the engine reads, and the first where an error leads',
		(asked, value) => {
			const html = page(asked, value);
			expect(Object.keys(postOf(html)).every((name) => inputsOf(asked).includes(name))).toBe(true);
			expect(html).toContain('id="x"');
		}
	);

	it.each(ANSWERS)('of type $type says what is wrong, tied to its input', (asked) => {
		const html = page(asked, '', { errors: [text('what is wrong')] });
		expect(html).toContain('what is wrong');
		expect(html).toMatch(/aria-describedby="[^"]*x-error/);
	});
});
