import { describe, expect, it } from 'vitest';
import { OWN_CHECKS } from '../../../../src/lib/questionnaires/census-2020-long/checks/index';
import type { LongFormResponse } from '../../../../src/lib/questionnaires/census-2020-long/model/response';
import { createRandom, type Random } from '../../../../tools/rehearsal/random';
import { repetitions } from '../../../support/counts';
import { CLEAN_FORMS } from './clean-forms';
import { brokenHardRules } from './independent';
import { findingsIn } from './running';

const ROUNDS = repetitions(10_000, 60_000);

const CODES = [...'0123456789', 'a', '', '10', 'car3'];
const COUNTS = [-1, 0, 1, 2, 0.5, 7, 15, 16, 168, 169];
const MONTHS = [
	'2020-10',
	'2020-11',
	'2015-10',
	'2015-11',
	'2005-10',
	'2005-11',
	'1990-06',
	'1980-10',
	'1980-11',
	'1970-03',
	'1969-10',
	'1955-10',
	'1940-03',
	'x'
];
const WORDS = ['', '无', '公司', '老饭店', '月渡饭店', '做米粉'];
const AREAS = ['430102', '4301', '长沙'];

const some = <Value>(random: Random, key: string, values: readonly Value[]): Record<string, Value> | object =>
	random.chance(0.2) ? {} : { [key]: random.pick(values) };

/** An answer that may stand under this item, of the right shape, and seldom of the right content. */
function answerFor(item: string, random: Random): unknown {
	if (item === 'C13')
		return { ...some(random, 'code', CODES), ...some(random, 'province', ['43', '45', '99', 'abroad']) };
	if (item === 'C14') return { ...some(random, 'code', CODES), ...some(random, 'area', AREAS) };
	if (item === 'C18') return { ...some(random, 'code', CODES), ...some(random, 'hours', COUNTS) };
	if (item === 'C20') return { ...some(random, 'unit', WORDS), ...some(random, 'business', WORDS) };
	if (item === 'C26') {
		const numbers = ['bornMale', 'bornFemale', 'livingMale', 'livingFemale'].map((key) => some(random, key, COUNTS));
		return Object.assign({ code: random.pick(['1', '2', '3']) }, ...numbers) as object;
	}
	if (item === 'C27') {
		const birth = () => ({
			...some(random, 'month', [0, 1, 3, 6, 11, 12, 13]),
			...some(random, 'sex', ['1', '2', '3'])
		});
		return { code: random.pick(['1', '2', '3']), births: Array.from({ length: random.int(0, 5) }, birth) };
	}
	if (item === 'C5' || item === 'C25') return random.pick(MONTHS);
	return random.pick(item === 'C21' ? WORDS : CODES);
}

const HOUSEHOLD = ['H5', ...Array.from({ length: 12 }, (_, index) => `H${index + 8}`)];
const PERSON = ['C2', 'C4', 'C5', ...Array.from({ length: 19 }, (_, index) => `C${index + 11}`)];

function changeOneAnswer(form: LongFormResponse, random: Random): void {
	const [part, items] = random.chance(0.2) ? [form, HOUSEHOLD] : [random.pick(form.persons), PERSON];
	const item = random.pick(items);
	if (random.chance(0.12)) Reflect.deleteProperty(part, item);
	else Reflect.set(part, item, answerFor(item, random));
}

const OWN = new Set(OWN_CHECKS.map(({ id }) => id));
const hardIn = (form: LongFormResponse): string[] => [
	...new Set(findingsIn(form).flatMap(({ rule, level }) => (level === 'hard' && OWN.has(rule) ? [rule] : [])))
];

describe('random changes of one or two answers of a long form', () => {
	const random = createRandom(20201116);
	const makers = Object.values(CLEAN_FORMS);
	const judged = Array.from({ length: ROUNDS }, () => {
		const form = random.pick(makers)();
		for (let changes = random.int(1, 2); changes > 0; changes--) changeOneAnswer(form, random);
		return { form, found: hardIn(form).sort(), broken: brokenHardRules(form).sort() };
	});

	it('break exactly the hard rules that an independent reading says, and no other', () => {
		const differences = judged.flatMap(({ found, broken }) => [
			...found.filter((rule) => !broken.includes(rule)).map((rule) => `${rule} by the product alone`),
			...broken.filter((rule) => !found.includes(rule)).map((rule) => `${rule} by the reading alone`)
		]);
		expect([...new Set(differences)]).toEqual([]);
	});

	it('meet every hard rule of the long form that one form alone can break, and leave some forms clean', () => {
		const met = new Set(judged.flatMap(({ found }) => found));
		const hard = OWN_CHECKS.filter(({ level }) => level === 'hard').map(({ id }) => id);
		expect(hard.filter((id) => !met.has(id) && !['W12', 'W13', 'X09', 'X11'].includes(id))).toEqual([]);
		expect(judged.filter(({ found }) => found.length === 0).length).toBeGreaterThan(ROUNDS / 20);
	});
});
