import { describe, expect, it } from 'vitest';
import { interpolate } from '../../../../src/lib/engine/index';
import type { LocalizedText } from '../../../../src/lib/engine/model/types';
import { fileIn } from '../../../../src/lib/i18n/files';
import { langOf, languageOf, localeOf, translate } from '../../../../src/lib/i18n/translate';

const MARRIED: LocalizedText = { zh: '{name}已经结婚', hant: '{name}已經結婚', en: '{name} is married' };

describe('a sentence', () => {
	it('is said in the reader’s language, and the name in it as it was typed', () => {
		expect(translate(MARRIED, 'zh', { name: '张小燕' })).toBe('张小燕已经结婚');
		expect(translate(MARRIED, 'hant', { name: '张小燕' })).toBe('张小燕已經結婚');
		expect(translate(MARRIED, 'en', { name: '张小燕' })).toBe('张小燕 is married');
	});

	it('takes another sentence into it in the same language', () => {
		const kin: LocalizedText = { zh: '儿子', hant: '兒子', en: 'son' };
		const filled = interpolate({ zh: '户主的{kin}', hant: '戶主的{kin}', en: 'the householder’s {kin}' }, { kin });
		expect(filled).toEqual({ zh: '户主的儿子', hant: '戶主的兒子', en: 'the householder’s son' });
	});

	it('is said in the language that there is, where a browser has only that one', () => {
		const onlyEnglish = { en: 'Next' } as LocalizedText;
		expect(translate(onlyEnglish, 'hant')).toBe('Next');
		expect(translate({ zh: '桂林', en: 'Guilin' }, 'hant')).toBe('桂林');
		const unit = { hant: '間' } as LocalizedText;
		expect(translate(interpolate({ zh: '{n} {unit}', en: '{n} {unit}' }, { n: 3, unit }), 'hant')).toBe('3 間');
		expect(interpolate(onlyEnglish, {})).toEqual(onlyEnglish);
	});
});

it('each language has its tag, and an unknown tag is Chinese', () => {
	expect((['zh', 'hant', 'en'] as const).map((each) => languageOf(langOf(each)))).toEqual(['zh', 'hant', 'en']);
	expect([languageOf(null), languageOf('fr')]).toEqual(['zh', 'zh']);
});

describe('the language of a page', () => {
	it('is what was chosen, whatever the browser asks for', () => {
		expect(localeOf('hant', 'en')).toBe('hant');
		expect(localeOf('nonsense', 'en')).toBe('zh');
	});

	it.each([
		['zh-TW,zh;q=0.9,en;q=0.8', 'hant'],
		['zh-HK', 'hant'],
		['zh-Hant-CN', 'hant'],
		['zh-CN,zh;q=0.9', 'zh'],
		['zh', 'zh'],
		['en-GB,en;q=0.9,zh;q=0.8', 'en'],
		['en;q=0.5, zh-MO', 'hant'],
		['fr-FR,fr;q=0.9,en;q=0.8', 'en'],
		['en;q=0,zh', 'zh'],
		['fr', 'zh'],
		['*', 'zh'],
		['', 'zh'],
		[null, 'zh']
	] as const)('is at first what the browser asks for (%s): %s', (accepted, locale) => {
		expect(localeOf(undefined, accepted)).toBe(locale);
	});
});

it('a page names the files of its language', () => {
	const page = '<script>import("./_app/immutable/entry/start.js")</script><link href="./_app/immutable/assets/0.css">';
	expect(fileIn(page, 'zh')).toBe(page);
	expect(fileIn(page, 'en')).toBe(page.replaceAll('immutable/', 'immutable/en/'));
});
