import { describe, it, expect } from 'vitest';
import { censusAge, isInCensusYear } from '$lib/questionnaires/census-2020-short/model/year-month';
import { checkContext2020 } from '../../../support/round-2020';
import { people } from './people';

const HOUSEHOLDS = 4000;
const district = people(HOUSEHOLDS);
const persons = district.flatMap((household) => household.persons);
const share = (part: number, whole = HOUSEHOLDS): number => part / whole;
const having = (holds: (household: (typeof district)[number]) => boolean): number =>
	share(district.filter(holds).length);

describe('an invented population', () => {
	it('is the same for the same seed and another one for another', () => {
		expect(people(60, 7)).toEqual(people(60, 7));
		expect(people(60, 7)).not.toEqual(people(60, 8));
	});

	it('keeps a household the same when the district around it grows', () => {
		expect(people(800)[0]?.persons.map((person) => person.D1)).toEqual(
			people(1600)[0]?.persons.map((person) => person.D1)
		);
	});

	it('has about 2.7 people on a form', () => {
		expect(persons.length / HOUSEHOLDS).toBeGreaterThan(2.5);
		expect(persons.length / HOUSEHOLDS).toBeLessThan(2.9);
	});

	it('has the ethnic mix of Guilin: mostly Han, then Zhuang and Yao', () => {
		const group = (code: string): number =>
			share(persons.filter((person) => person.D6 === code).length, persons.length);
		expect(group('01')).toBeGreaterThan(0.7);
		expect(group('08')).toBeGreaterThan(group('13'));
		for (const code of ['03', '06', '12', '13', '32', '36']) expect(group(code)).toBeGreaterThan(0);
	});

	it('has students and workers away, people from elsewhere, closed doors and dormitories', () => {
		expect(having((one) => one.persons.some((p) => p.D7?.code === '5' && p.D10 === '1'))).toBeGreaterThan(0.01);
		expect(having((one) => one.persons.some((p) => p.D7?.code !== '1' && p.D10 === '0'))).toBeGreaterThan(0.03);
		expect(having((one) => one.persons.some((p) => p.D8?.code === '4' && p.D8.area !== undefined))).toBeGreaterThan(
			0.1
		);
		expect(having((one) => one.H2?.present === 0)).toBeGreaterThan(0.01);
		expect(having((one) => one.H1 === '2')).toBeGreaterThan(0.003);
		expect(having((one) => new Set(one.persons.map((p) => p.D2)).has('7'))).toBeGreaterThan(0.03);
	});

	it('has newborns, one-year-olds, and babies without a name, a number or a hukou', () => {
		const aged = (age: number): number =>
			persons.filter((person) => censusAge(person.D5 ?? '', checkContext2020) === age).length;
		expect(aged(0)).toBeGreaterThan(20);
		expect(aged(1)).toBeGreaterThan(20);
		expect(persons.some((person) => person.D1 === '未取名')).toBe(true);
		expect(new Set(persons.map((person) => person.noIdNumber))).toEqual(new Set([undefined, 'newborn', 'pending']));
	});

	it('counts births and deaths as its people and death records have them', () => {
		expect(having((one) => one.deaths.length > 0)).toBeGreaterThan(0.01);
		for (const { H3, H4, deaths, persons: living } of district) {
			expect((H4?.male ?? 0) + (H4?.female ?? 0)).toBe(deaths.length);
			const born = [...living.map((p) => p.D5), ...deaths.map((death) => death.birth)].filter((month) =>
				isInCensusYear(month ?? '', checkContext2020)
			);
			expect((H3?.male ?? 0) + (H3?.female ?? 0)).toBe(born.length);
		}
	});

	it('gives no ID number twice', () => {
		const numbers = [
			...persons.map((person) => person.D3),
			...district.flatMap((one) => one.deaths.map((d) => d.idNumber))
		];
		const given = numbers.filter((number) => number !== undefined);
		expect(new Set(given).size).toBe(given.length);
	});
});
