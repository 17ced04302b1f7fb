import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { sentencesIn, withSentences } from '../../../../tools/words/in-place';

const CATALOGUE = `
export const formText = {
	next: { zh: '下一步', en: 'Next' },
	state: { saved: { zh: '已保存', en: 'Saved' } },
	put: { zh: \`共\${n}人\`, en: 'x' }
} satisfies Record<string, unknown>;
export const stateText: Record<string, Text> = { 'a.b': { zh: '甲', en: 'A' } };`;

const sentences = sentencesIn(CATALOGUE, parseSync('words.ts', CATALOGUE).program);

function inPlace(code: string): string {
	return withSentences(code, parseSync('page.js', code).program, (source) =>
		source === '$lib/i18n/form' ? sentences : undefined
	);
}

describe('a page’s words', () => {
	it('stand where they are said', () => {
		const page =
			"import { formText as text } from '$lib/i18n/form';\nwords(text.next); words(text.state.saved, { time });";
		expect(inPlace(page)).toContain(
			"words(({ zh: '下一步', en: 'Next' })); words(({ zh: '已保存', en: 'Saved' }), { time });"
		);
	});

	it('stay in their catalogue where only the running page knows which they are', () => {
		const page =
			"import { formText, stateText } from '$lib/i18n/form';\nwords(formText.put); words(formText[key]); words(stateText[state]); words(formText.state);";
		expect(inPlace(page)).toBe(page);
	});

	it('are not put where the same name means something else, nor for another module', () => {
		const shadowed = "import { formText as text } from '$lib/i18n/form';\nconst f = (text) => text.next;";
		expect(inPlace(shadowed)).toBe(shadowed);
		const foreign = "import { formText } from './form';\nformText.next;";
		expect(inPlace(foreign)).toBe(foreign);
	});
});
