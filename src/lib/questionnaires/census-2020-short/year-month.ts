/**
 * Year-months (`YYYY-MM`) and the ages made from them. The form asks no day, so the census counts a person as having
 * completed a year if the birthday lies in October or earlier (census-2020 §1.2; "born by 31 October" on the form).
 */

/** Ages count at 2020-11-01 00:00, that is with everything completed by the end of this month. */
const LAST_MONTH = '2020-10';

/** 统计年度 of births and deaths: 2019-11-01 to 2020-10-31 (H3, H4). */
export const FIRST_MONTH_OF_YEAR = '2019-11';
export const LAST_MONTH_OF_YEAR = LAST_MONTH;

const YEAR_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const isYearMonth = (value: string): boolean => YEAR_MONTH.test(value);

const monthNumber = (yearMonth: string): number => Number(yearMonth.slice(0, 4)) * 12 + Number(yearMonth.slice(5));

/** Completed months from one year-month to another; days count in the person's favour. */
export const monthsBetween = (from: string, to: string): number => monthNumber(to) - monthNumber(from);

/** Completed years: to.year - from.year - (from.month > to.month ? 1 : 0) (census-2020 §1.5). */
export const yearsBetween = (from: string, to: string): number => Math.floor(monthsBetween(from, to) / 12);

/** Completed years at the reference moment: 2020 - year - (month >= 11 ? 1 : 0) (census-2020 §1.2). */
export const censusAge = (birth: string): number => yearsBetween(birth, LAST_MONTH);

/** Completed months at the reference moment, on the same footing as `censusAge`. */
export const censusAgeInMonths = (birth: string): number => monthsBetween(birth, LAST_MONTH);

/** Whether a birth or death in this month is counted in H3 or H4. */
export const isInCensusYear = (yearMonth: string): boolean =>
	yearMonth >= FIRST_MONTH_OF_YEAR && yearMonth <= LAST_MONTH_OF_YEAR;
