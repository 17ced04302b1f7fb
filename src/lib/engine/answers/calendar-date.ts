/** Dates of the calendar, as documents and answers have them. */

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
