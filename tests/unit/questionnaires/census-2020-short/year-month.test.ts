import { describe, expect, it } from 'vitest';
import { censusMonths } from '$lib/domain/household/round-months';
import { round2020 } from '../../../support/round-2020';
import { isYearMonth, monthsBetween, yearsBetween } from '../../../../src/lib/engine/model/calendar';
import {
	censusAge,
	censusAgeInMonths,
	isInCensusYear
} from '../../../../src/lib/questionnaires/census-2020-short/model/year-month';

const months = censusMonths(round2020);

describe('the age at the reference moment', () => {
	it.each([
		['2020-10', 0],
		['2019-11', 0],
		['2019-10', 1],
		['2017-11', 2],
		['2017-10', 3],
		['2005-11', 14],
		['2005-10', 15],
		['1960-12', 59],
		['1960-01', 60],
		['1920-10', 100]
	])('of somebody born in %s is %i', (birth, age) => {
		expect(censusAge(birth, months)).toBe(age);
	});

	it('is that of the formula for every month since 1880', () => {
		for (let year = 1880; year <= 2020; year++) {
			for (let month = 1; month <= (year === 2020 ? 10 : 12); month++) {
				const birth = `${year}-${String(month).padStart(2, '0')}`;
				expect(censusAge(birth, months)).toBe(2020 - year - (month >= 11 ? 1 : 0));
				expect(Math.floor(censusAgeInMonths(birth, months) / 12)).toBe(censusAge(birth, months));
			}
		}
	});

	it('is negative for those who were born later', () => {
		expect(censusAge('2020-11', months)).toBe(-1);
	});
});

describe('year-months', () => {
	it.each(['2020-10', '1880-01', '1999-12'])('%s is one', (value) => expect(isYearMonth(value)).toBe(true));
	it.each(['2020-13', '2020-00', '2020-1', '202010', '2020-10-01', '', 'x'])('%j is none', (value) =>
		expect(isYearMonth(value)).toBe(false)
	);

	it('count completed years and months', () => {
		expect(yearsBetween('1936-03', '2020-02')).toBe(83);
		expect(yearsBetween('1936-03', '2020-03')).toBe(84);
		expect(monthsBetween('2019-11', '2020-02')).toBe(3);
		expect(monthsBetween('2020-02', '2019-11')).toBe(-3);
	});

	it.each([
		['2019-10', false],
		['2019-11', true],
		['2020-10', true],
		['2020-11', false]
	])('%s lies in the year of H3 and H4: %s', (month, isIn) => {
		expect(isInCensusYear(month, months)).toBe(isIn);
	});
});
