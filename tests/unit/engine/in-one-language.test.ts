import { describe, expect, it } from 'vitest';
import { CHECKS, checkResponse, checkWords } from '$lib/questionnaires/census-2020-short/checks';
import { inOneLanguage } from '$lib/engine/model/in-one-language';
import { census2020Short } from '$lib/questionnaires/registry';
import { household, person } from '../../support/households';
import { checkContext2020 } from '../../support/round-2020';

describe('data for a browser', () => {
	it('has its sentences in one language, and is the same otherwise', () => {
		const data = { code: 'D2', label: { zh: '媳婿', hant: '媳婿', en: 'child-in-law' }, list: [{ zh: '张三', en: '张三' }], none: undefined, few: null };
		expect(inOneLanguage(data, 'en')).toEqual({ code: 'D2', label: { en: 'child-in-law' }, list: [{ en: '张三' }], none: undefined, few: null });
		expect(inOneLanguage(data, 'hant')).toEqual({ ...data, label: { hant: '媳婿' }, list: [{ hant: '张三' }] });
	});

	it('weighs much less so: no other language is left in the questionnaire', () => {
		const english = JSON.stringify(inOneLanguage(census2020Short, 'en'));
		expect(english).not.toMatch(/"(zh|hant)":/);
		expect(english.length).toBeLessThan(0.8 * JSON.stringify(census2020Short).length);
	});

	it('brings what every check says, each of its ways of being broken too', () => {
		const words = checkWords();
		expect(Object.keys(words)).toHaveLength(CHECKS.length);
		expect(CHECKS.map(({ id, message, variants }) => [id, message, variants])).toEqual(Object.entries(words).map(([id, { message, variants }]) => [id, message, variants]));
	});

	it('lets a browser’s checks say what the server’s say', () => {
		const context = checkContext2020;
		const broken = household({ persons: [person({ D2: '1' }), person({ D2: '1' })] });
		const onServer = checkResponse(broken, context);
		expect(onServer.length).toBeGreaterThan(0);
		const words = Object.fromEntries(Object.entries(checkWords()).map(([id, each]) => [id, inOneLanguage(each, 'en')]));
		const inBrowser = checkResponse(broken, { ...context, words });
		expect(inBrowser).toEqual(onServer.map((finding) => ({ ...finding, message: { en: finding.message.en } })));
	});
});
