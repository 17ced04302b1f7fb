import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-short/checks';
import type { LocalizedText } from '../../../../src/lib/engine/model/types';
import { EXAMPLES } from './examples';
import { findingsIn } from './running';
import { child, household, idNumberFor, death, person } from '../../../support/households';

const texts: [string, LocalizedText][] = CHECKS.flatMap(({ id, message, variants = {} }) => [
	[id, message] as [string, LocalizedText],
	...Object.entries(variants).map(([variant, text]): [string, LocalizedText] => [`${id} ${variant}`, text])
]);
const found = Object.values(EXAMPLES)
	.flatMap(({ fails }) => fails)
	.flatMap(([, household]) => findingsIn(household));
const bracesOf = (text: string): string[] =>
	(text.match(/\{\w+\}/g) ?? []).filter((each, index, all) => all.indexOf(each) === index).sort();

describe('the messages', () => {
	it.each(texts)('%s speaks both languages, calmly, of the same things', (_id, { zh, en }) => {
		expect(zh).toMatch(/\p{Script=Han}/u);
		expect(zh).toMatch(/[。？]$/);
		expect(en).toMatch(/[.?]$/);
		expect(zh + en).not.toMatch(/[!！]/);
		expect(bracesOf(zh)).toEqual(
			expect.arrayContaining(bracesOf(en).filter((each) => each === '{name}' || each === '{other}'))
		);
	});

	it('are complete wherever an example breaks a rule: no brace is left, nobody is number 0', () => {
		const unfilled = found.filter(({ message }) =>
			/\{\w+\}|第0位|Person 0|undefined|NaN/.test(message.zh + message.en)
		);
		// One example has the name 张{name}: what is in a name is not filled in.
		expect(unfilled.filter(({ rule }) => rule !== 'P01')).toEqual([]);
	});

	it('use every variant that is written', () => {
		const said = new Set(found.map(({ rule, message }) => `${rule} ${message.en.slice(-24)}`));
		const unused = texts.filter(([id, { en }]) => !said.has(`${id.slice(0, 3)} ${en.slice(-24)}`));
		expect(unused.filter(([, { en }]) => !/\{\w+\}[^{]{0,23}$/.test(en)).map(([id]) => id)).toEqual([]);
	});

	it('name the person and the other one', () => {
		const twins = household({ persons: [person(), child(), child({ D1: '张亮', D3: idNumberFor('2012-05', '1') })] });
		twins.persons[2]!.D3 = twins.persons[1]!.D3;
		expect(findingsIn(twins).map(({ message }) => message.zh)).toEqual([
			'张亮与张明的公民身份号码相同，请改正其中一个。'
		]);
	});
});

describe('what can be verified', () => {
	const verifiable = (changed: ReturnType<typeof household>) =>
		findingsIn(changed).map(({ rule, verifiable }) => [rule, verifiable]);

	it('is an ID card that disagrees with the month of birth or the sex', () => {
		expect(verifiable(household({ persons: [person({ D3: idNumberFor('1980-02', '1') })] }))).toEqual([['P07', true]]);
		expect(verifiable(household({ persons: [person({ D3: idNumberFor('1980-01', '2') })] }))).toEqual([['P08', true]]);
		expect(verifiable(household({ deaths: [death({ idNumber: idNumberFor('1936-03', '1') })] }))).toEqual([
			['S03', true]
		]);
		expect(verifiable(household({ deaths: [death({ idNumber: idNumberFor('1936-04', '2') })] }))).toEqual([
			['S03', true]
		]);
	});

	it('is a number whose check character is wrong, for there are such cards; one of another shape is not', () => {
		const mistyped = household({ deaths: [death({ idNumber: '110105194912310021', birth: '1949-12' })] });
		expect(verifiable(mistyped)).toEqual([['S03', true]]);
		expect(verifiable(household({ persons: [person({ D3: '123' })] }))).toEqual([['P04', undefined]]);
	});
});

describe('the householder on the office’s list', () => {
	const widowed = household({ deaths: [death({ name: '李秀英' })] });
	const rules = (listedHouseholder?: string) => findingsIn(widowed, { listedHouseholder }).map(({ rule }) => rule);

	it('is asked about when that person has died', () => {
		expect(rules('李秀英')).toEqual(['S11']);
		expect(rules('张建国')).toEqual([]);
		expect(rules()).toEqual([]);
	});
});

describe('the counties', () => {
	const away = (area: string) =>
		household({ persons: [person(), child({ D7: { code: '5', area }, D9: '4', D10: '2' })] });

	it('are looked up where the list is given, and only the shape is checked where it is not', () => {
		const counties = new Set(['440106']);
		expect(findingsIn(away('440106'), { counties })).toEqual([]);
		expect(findingsIn(away('999999'), { counties }).map(({ rule }) => rule)).toEqual(['M03']);
		expect(findingsIn(away('999999'))).toEqual([]);
	});
});
