/**
 * Year-months (`YYYY-MM`) and the ages made from them. The form asks no day, so the census counts a person as having
 * completed a year if the birthday lies in the last month before the reference moment or earlier: in 2020, October
 * (census-2020 §1.2; "born by 31 October" on the form).
 */
import type { CensusMonths } from '$lib/domain/household/round-months';

const YEAR_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const isYearMonth = (value: string): boolean => YEAR_MONTH.test(value);

const monthNumber = (yearMonth: string): number => Number(yearMonth.slice(0, 4)) * 12 + Number(yearMonth.slice(5));

/** Completed months from one year-month to another; days count in the person's favour. */
export const monthsBetween = (from: string, to: string): number => monthNumber(to) - monthNumber(from);

/** Completed years: to.year - from.year - (from.month > to.month ? 1 : 0) (census-2020 §1.5). */
export const yearsBetween = (from: string, to: string): number => Math.floor(monthsBetween(from, to) / 12);

/**
 * Completed years at the reference moment, that is by the end of the month before it: in 2020
 * 2020 - year - (month >= 11 ? 1 : 0) (census-2020 §1.2).
 */
export const censusAge = (birth: string, { lastMonth }: CensusMonths): number => yearsBetween(birth, lastMonth);

/** Completed months at the reference moment, on the same footing as `censusAge`. */
export const censusAgeInMonths = (birth: string, { lastMonth }: CensusMonths): number => monthsBetween(birth, lastMonth);

/** Whether a birth or death in this month is counted in H3 or H4: in 2020, from 2019-11 to 2020-10 (统计年度). */
export const isInCensusYear = (yearMonth: string, { firstMonth, lastMonth }: CensusMonths): boolean =>
	yearMonth >= firstMonth && yearMonth <= lastMonth;
