import { describe, expect, it } from 'vitest';
import { roundContext, roundWords } from '$lib/domain/household/round-words';
import { wordsOf } from '$lib/engine/validate/run-checks';
import { interpolateAll } from '$lib/engine/model/interpolate';
import { hubText } from '$lib/i18n/hub';
import { formEndsText } from '$lib/i18n/form-ends';
import { receiptText } from '$lib/i18n/receipt';
import { signInText } from '$lib/i18n/sign-in';
import { translate } from '$lib/i18n/translate';
import { FOLDERS } from '$lib/questionnaires/registry';
import { round2020 } from '../../support/round-2020';
import { everySentence, sentencesIn } from '../../support/sentences';

/** A day, month or year of one round, its name or its district; the year of a standard (GB/T 37668-2019) is none. */
const OF_ONE_ROUND =
	/\d ?月|\d ?日|(?<![-\d])20[12]\d|Jan(uary)?\b \d|October|November|\d (Oct|Nov)\b|象山区|桂林|Xiangshan|Guilin|第七次|Seventh/;
/** Examples of how something is written. */
const EXAMPLES = /firstYear|例如|For example|如：/;

/** Categories of the form itself: when a building was built (H10). */
const PERIODS = /^\d{4}(—| to )\d{4}( 年)?$|^\d{4} ?(年以后|or later)$/;

describe('the sentences of the product', () => {
	it('are all looked at', () => expect(everySentence.length).toBeGreaterThan(1500));

	it('name no day, year or district of one round themselves', () => {
		const found = everySentence.filter(
			({ sentence }) => OF_ONE_ROUND.test(sentence) && !EXAMPLES.test(sentence) && !PERIODS.test(sentence)
		);
		expect(found).toEqual([]);
	});

	it('say the days of 2020 in the round that is shipped', () => {
		const { roundWords: words } = roundContext(round2020, '450304001001001');
		expect(translate(receiptText.canChange, 'zh', words)).toBe('11月5日24时以前可以修改：');
		expect(translate(receiptText.canChange, 'en', words)).toBe('You can make changes until 24:00 on 5 November:');
		expect(translate(signInText.daysLeft, 'en', { ...words, days: 3 })).toBe(
			'Days left: 3 (until 24:00 on 5 November)'
		);
		expect(translate(signInText.notOpenBody, 'zh', words)).toBe('10月11日起可以填写。请把信收好。');
		expect(translate(hubText.prefillNote, 'zh', words)).toBe(
			'11月1日零时还没有到，现在是预填：请按10月31日晚上的打算填写，11月1日以后再来确认一次。'
		);
		expect(translate(formEndsText.closedNotSubmitted, 'zh', words)).toBe(
			'普查员会在11月6日至15日上门登记。您也可以先打电话约时间。'
		);
		expect(translate(formEndsText.closedNotSubmitted, 'en', words)).toBe(
			'An enumerator will visit you between 6 and 15 November. You can also phone to agree on a time.'
		);
		expect(translate(formEndsText.noticeWhat, 'en', words)).toMatch(
			/^This is the Seventh National Population Census\..*00:00 on 1 November 2020\.$/
		);
	});

	it('say those of another year and month in a round of then, and both months where its visits go on into the next', () => {
		const day = (text: string) => Date.parse(`${text}T00:00:00+08:00`);
		const round = {
			...round2020,
			selfReportOpens: day('2031-12-20'),
			referenceMoment: day('2032-01-01'),
			selfReportCloses: day('2032-01-28'),
			visitsEnd: day('2032-02-06')
		};
		const words = roundWords(round);
		expect(Object.fromEntries(Object.entries(words).map(([name, text]) => [name, translate(text, 'en')]))).toEqual({
			opens: '20 December',
			referenceDay: '1 January',
			referenceDate: '1 January 2032',
			referenceNight: '31 December',
			referenceNightDate: '31 December 2031',
			closes: '24:00 on 27 January',
			visits: '28 January and 5 February',
			yearFrom: '1 January 2031',
			yearTo: '31 December 2031',
			firstMonth: 'January 2031',
			lastMonth: 'December 2031',
			census: 'Seventh National Population Census'
		});
	});

	it('have no brace of the round left where a questionnaire is served', () => {
		const { roundWords: words } = roundContext(round2020, '450304');
		const brace = new RegExp(`\\{(${Object.keys(words).join('|')})\\}`);
		const served = FOLDERS.flatMap(({ definition, checks }) =>
			sentencesIn(interpolateAll([definition, wordsOf(checks)], words), definition.id)
		);
		expect(served.filter(({ sentence }) => brace.test(sentence))).toEqual([]);
	});
});

describe('a round of several districts', () => {
	const other = {
		...round2020.districts[0]!,
		code: '450302',
		name: { zh: '秀峰区', en: 'Xiufeng District' },
		shortName: undefined
	};
	const both = { ...round2020, districts: [...round2020.districts, other] };

	it('names that of the household, and both where none is known', () => {
		const named = (code?: string) => translate(roundContext(both, code).roundWords.district!, 'en');
		expect([named('450302001001001'), named('450304'), named()]).toEqual([
			'Xiufeng District',
			'Xiangshan District',
			'Xiangshan District or Xiufeng District'
		]);
	});
});
