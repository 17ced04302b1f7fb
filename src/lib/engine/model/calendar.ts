/** Days (`YYYY-MM-DD`), as documents have them, and year-months (`YYYY-MM`), in which forms ask for births, deaths and moves. */

const YEAR_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const isYearMonth = (value: string): boolean => YEAR_MONTH.test(value);

const monthNumber = (yearMonth: string): number => Number(yearMonth.slice(0, 4)) * 12 + Number(yearMonth.slice(5, 7));

/** Completed months from one year-month to another; days count in the person's favour. */
export const monthsBetween = (from: string, to: string): number => monthNumber(to) - monthNumber(from);

/** Completed years: to.year - from.year - (from.month > to.month ? 1 : 0) (census-2020 §1.5). */
export const yearsBetween = (from: string, to: string): number => Math.floor(monthsBetween(from, to) / 12);

/** `YYYY-MM-DD` of digits that are a day of the Gregorian calendar, leap days included; undefined where they are none. */
export function calendarDate(year: string, month: string, day: string): string | undefined {
	const isDate = /^\d{4}$/.test(year) && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
	return isDate ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	if (month < 1 || month > 12) return 0;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
