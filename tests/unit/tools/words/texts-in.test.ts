import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { inOneLanguage, textsIn, withoutWords, withTraditional } from '../../../../tools/words/texts-in';

const parse = (code: string) => textsIn(parseSync('module.js', code).program);
const convert = (simplified: string) => simplified.replaceAll('语', '語');

describe('the sentences of a program', () => {
	it('are its object literals with a Chinese and an English value, and nothing else', () => {
		const code = `
			const a = { title: { zh: '语言', en: 'Language' }, say: f({ 'zh': \`第\${n}语\`, en: 'x' }) };
			const tags = { zh: 'zh-CN', en: 'en', fr: 'fr' };
			const half = { zh: '语' };
			const spread = { ...a, zh: '语', en: 'y' };
			const { zh, en } = a.title;`;
		expect(parse(code)).toHaveLength(2);
	});

	it('gain their traditional characters, names in braces and in the program untouched', () => {
		const code = "const a = { zh: '{name}的语言', en: 'The language of {name}' }, b = { zh: `第${n}语`, en: `${n}` };";
		expect(withTraditional(code, parse(code), convert)).toBe(
			"const a = { zh: '{name}的语言', hant: '{name}的語言', en: 'The language of {name}' }, b = { zh: `第${n}语`, hant: `第${n}語`, en: `${n}` };"
		);
	});

	it('gain them also where they only hold other sentences together', () => {
		const code = "const a = { zh: '{label}：{error}', en: '{label}: {error}' };";
		expect(withTraditional(code, parse(code), convert)).toContain("hant: '{label}：{error}'");
	});

	it('of a value that is no sentence stay as they are: what people typed has one form', () => {
		const code = 'const plain = (name) => ({ zh: name, en: name });';
		expect(withTraditional(code, parse(code), convert)).toBe(code);
	});

	it('are kept in one language, in every place', () => {
		const code = 'const a={next:{zh:`语`,hant:`語`,en:`next`}},b=x=>({zh:x,en:x});';
		const texts = parse(code);
		expect(inOneLanguage(code, texts, 'zh')).toBe('const a={next:{zh:`语`}},b=x=>({zh:x});');
		expect(inOneLanguage(code, texts, 'hant')).toBe('const a={next:{hant:`語`}},b=x=>({zh:x});');
		expect(inOneLanguage(code, texts, 'en')).toBe('const a={next:{en:`next`}},b=x=>({en:x});');
	});
});

describe('the checks in a browser’s scripts', () => {
	it('have neither their sentences nor what only documents them, and do the same', () => {
		const code = `[{ id: 'H12', basis: 'M:low', holds: \`At least \${n}.\`, message: { zh: '请', en: 'Please' }, find: ({ basis }) => basis > 1, holds: 'x' }]`;
		const stripped = withoutWords(code, parseSync('module.js', code).program);
		expect(stripped).toBe("[{ id: 'H12',   message: ({}), find: ({ basis }) => basis > 1,  }]");
	});
});
