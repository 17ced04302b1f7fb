import { describe, expect, it } from 'vitest';
import { CHECKS } from '$lib/questionnaires/census-2020-short/checks';
import { runChecks, wordsOf } from '$lib/engine/validate/run-checks';
import { inOneLanguage } from '$lib/engine/model/interpolate';
import { census2020Short } from '$lib/questionnaires/registry';
import { household, person } from '../../support/households';
import { checkShortForm, CONTEXT } from '../../support/short-form-checks';

describe('data for a browser', () => {
	it('has its sentences in one language, and is the same otherwise', () => {
		const data = {
			code: 'D2',
			label: { zh: '媳婿', hant: '媳婿', en: 'child-in-law' },
			list: [{ zh: '张三', en: '张三' }],
			none: undefined,
			few: null
		};
		expect(inOneLanguage(data, 'en')).toEqual({
			code: 'D2',
			label: { en: 'child-in-law' },
			list: [{ en: '张三' }],
			none: undefined,
			few: null
		});
		expect(inOneLanguage(data, 'hant')).toEqual({ ...data, label: { hant: '媳婿' }, list: [{ hant: '张三' }] });
	});

	it('weighs much less so: no other language is left in the questionnaire', () => {
		const english = JSON.stringify(inOneLanguage(census2020Short, 'en'));
		expect(english).not.toMatch(/"(zh|hant)":/);
		expect(english.length).toBeLessThan(0.8 * JSON.stringify(census2020Short).length);
	});

	it('brings what every check says, each of its ways of being broken too', () => {
		const words = wordsOf(CHECKS);
		expect(Object.keys(words)).toHaveLength(CHECKS.length);
		expect(CHECKS.map(({ id, message, variants }) => [id, message, variants])).toEqual(
			Object.entries(words).map(([id, { message, variants }]) => [id, message, variants])
		);
	});

	it('lets a browser’s checks say what the server’s say', () => {
		const broken = household({ persons: [person({ D2: '1' }), person({ D2: '1' })] });
		const onServer = checkShortForm(broken);
		expect(onServer.length).toBeGreaterThan(0);
		const words = Object.fromEntries(
			Object.entries(wordsOf(CHECKS)).map(([id, each]) => [id, inOneLanguage(each, 'en')])
		);
		const inBrowser = runChecks(
			{ definition: { ...census2020Short, checkWords: words }, checks: CHECKS },
			broken,
			CONTEXT
		);
		expect(inBrowser).toEqual(onServer.map((finding) => ({ ...finding, message: { en: finding.message.en } })));
	});
});
