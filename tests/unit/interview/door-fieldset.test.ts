import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Question } from '$lib/engine/model/types';
import DoorFieldset from '$lib/interview/DoorFieldset.svelte';
import { text } from '../../questionnaires/tiny';

const question: Question = { code: 'H4', title: text('Deaths in the household'), fields: [] };
const children = createRawSnippet(() => ({ render: () => '<p>fields</p>' }));
const page = (heading?: string) =>
	render(DoorFieldset, { props: { question, heading, headingId: 'question-H4', children } }).body;

describe('a question at the door', () => {
	it('says what it asks where the page of several questions has come down to this one', () => {
		const html = page('The household and its home');
		expect(html).toMatch(/<h1[^>]*>The household and its home<\/h1>/);
		expect(html).toMatch(/<h2[^>]*>Deaths in the household<\/h2>/);
	});

	it('is said once where it is the heading of the page itself', () => {
		const html = page('Deaths in the household');
		expect(html.match(/Deaths in the household/g)).toHaveLength(1);
		expect(html).not.toContain('<h2');
	});

	it('has its title alone beside others', () => {
		expect(page()).not.toContain('<h1');
		expect(page()).toContain('Deaths in the household');
	});
});
