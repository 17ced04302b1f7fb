import { describe, expect, it } from 'vitest';
import type { HouseholdResponse } from '../../../../src/lib/questionnaires/census-2020-short/model/response';
import { repetitions } from '../../../support/counts';
import { idNumberFor } from '../../../support/households';
import { CLEAN_HOUSEHOLDS } from './clean-households';
import { brokenHardRules } from './independent';
import { findingsIn } from './running';

const ROUNDS = repetitions(20_000, 100_000);
const SEED = 20201101;

/** mulberry32: the same households at every run. */
function randomFrom(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (((mixed ^ (mixed >>> 14)) >>> 0) % below) | 0;
	};
}

const CODES = [...'0123456789', 'a', '', '10'];
const COUNTS = [-1, 0, 1, 2, 3, 0.5, 99, 100, 999, 1000, 9999, 10000];
const MONTHS = [
	...['2020-10', '2020-11', '2019-11', '2019-10', '2017-10', '2017-11', '2005-10', '2005-11', '1879-12', '1880-01'],
	...['2020-00', '2020-13', '2010-06', '2002-06', '1990-06', '1975-03', '1960-03', '1940-03', '1915-02', 'x']
];
const AREAS = ['430102', '450304', '440106', '12345', '长沙', undefined];
const NAMES = ['', '未取名', '张先生', '买买提·艾力', 'Marie Curie', '张3', '阿'.repeat(31), ' 张', '张建国'];
const NUMBERS = [
	...['11010519491231002X', '110105194912310021', '45030419900307001x', '000000000000000000', '450304800101001'],
	...['810000198001010014', '450304202011010015', '450304198002300012']
];

const PLACES = CODES.flatMap((code) => AREAS.map((area) => (area ? { code, area } : { code })));
const PRESENT_AND_ABSENT = COUNTS.flatMap((present) => COUNTS.map((absent) => ({ present, absent })));
const BY_SEX = COUNTS.flatMap((male) => COUNTS.map((female) => ({ male, female })));
const GROUPS = ['00', '01', '56', '57', '97', '98', '99', '1'];

const ANSWERS: Record<string, unknown[]> = {
	hasForeignMembers: [true, false],
	H2: PRESENT_AND_ABSENT,
	H3: BY_SEX,
	H4: BY_SEX,
	H6: COUNTS,
	H7: COUNTS,
	D1: NAMES,
	name: NAMES,
	noIdNumber: ['newborn', 'pending', 'other', 'lost'],
	D5: MONTHS,
	birth: MONTHS,
	death: MONTHS,
	D6: GROUPS,
	ethnicGroup: GROUPS,
	D7: PLACES,
	D8: PLACES
};

/** Answers to choose from; for an ID number also a right one of somebody else. */
const answersFor = (key: string, random: (below: number) => number): unknown[] =>
	key === 'D3' || key === 'idNumber'
		? [...NUMBERS, idNumberFor(MONTHS[random(8)] ?? '', random(2) ? '1' : '2')]
		: (ANSWERS[key] ?? CODES);

const KEYS = {
	household: ['hasForeignMembers', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'],
	person: ['D1', 'D2', 'D3', 'noIdNumber', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D12'],
	death: ['name', 'idNumber', 'noIdNumber', 'sex', 'birth', 'death', 'ethnicGroup', 'education', 'marital']
};

/** Changes or takes away one answer, of the household, a person or a death record. */
function changeOneAnswer(household: HouseholdResponse, random: (below: number) => number): void {
	const parts: [object, string[]][] = [
		[household, KEYS.household],
		...household.persons.map((person): [object, string[]] => [person, KEYS.person]),
		...household.deaths.map((death): [object, string[]] => [death, KEYS.death])
	];
	const [part, keys] = parts[random(parts.length)]!;
	const key = keys[random(keys.length)]!;
	const answers = answersFor(key, random);
	if (random(8) === 0) Reflect.deleteProperty(part, key);
	else Reflect.set(part, key, answers[random(answers.length)]);
}

const hardIn = (household: HouseholdResponse): string[] =>
	findingsIn(household).flatMap(({ rule, level }) => (level === 'hard' ? [rule] : []));

describe('clean households', () => {
	it.each(Object.entries(CLEAN_HOUSEHOLDS))('%s: nothing hard, by either reading of the rules', (_kind, make) => {
		expect(hardIn(make())).toEqual([]);
		expect(brokenHardRules(make())).toEqual([]);
	});
});

describe('random changes of one or two answers', () => {
	const random = randomFrom(SEED);
	const makers = Object.values(CLEAN_HOUSEHOLDS);
	const judged = Array.from({ length: ROUNDS }, () => {
		const household = makers[random(makers.length)]!();
		for (let changes = 1 + random(2); changes > 0; changes--) changeOneAnswer(household, random);
		return { household, found: hardIn(household), broken: brokenHardRules(household) };
	});

	it('are let through only where every hard expression holds in an independent reading', () => {
		const leaks = judged.filter(({ found, broken }) => found.length === 0 && broken.length > 0);
		expect(leaks.slice(0, 3)).toEqual([]);
	});

	it('are stopped only where one does not hold', () => {
		const excesses = judged.filter(({ found, broken }) => found.length > 0 && broken.length === 0);
		expect(excesses.slice(0, 3)).toEqual([]);
	});

	it('meet most of the hard rules and leave some households clean', () => {
		expect(new Set(judged.flatMap(({ found }) => found)).size).toBeGreaterThan(50);
		expect(judged.filter(({ found }) => found.length === 0).length).toBeGreaterThan(ROUNDS / 10);
	});
});
