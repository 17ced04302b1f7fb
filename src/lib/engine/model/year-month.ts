/** Year-months (`YYYY-MM`), in which forms ask for births, deaths and moves: no form asks the day. */

const YEAR_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const isYearMonth = (value: string): boolean => YEAR_MONTH.test(value);

const monthNumber = (yearMonth: string): number => Number(yearMonth.slice(0, 4)) * 12 + Number(yearMonth.slice(5, 7));

/** Completed months from one year-month to another; days count in the person's favour. */
export const monthsBetween = (from: string, to: string): number => monthNumber(to) - monthNumber(from);

/** Completed years: to.year - from.year - (from.month > to.month ? 1 : 0) (census-2020 §1.5). */
export const yearsBetween = (from: string, to: string): number => Math.floor(monthsBetween(from, to) / 12);
