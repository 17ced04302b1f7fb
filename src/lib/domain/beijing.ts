/** Times, days and months in Beijing, and as the product writes them in both languages. Instants are UTC milliseconds. */
import { interpolate } from '$lib/engine/model/interpolate';
import type { LocalizedText } from '$lib/engine/model/types';

/**
 * The round's time, whatever a machine or a phone is set to. China has kept UTC+8 without summer time since 1991;
 * `Intl.DateTimeFormat` would say the same, and takes a slow phone 60 ms to set up.
 */
const AHEAD = 8 * 3_600_000;

/** UTC milliseconds as Beijing time, "2020-11-02T10:58:07.000Z": whoever cuts a piece out of it leaves the Z. */
export const beijing = (at: number): string => new Date(at + AHEAD).toISOString();

/** "10:42" */
export const clockTime = (at: number): string => beijing(at).slice(11, 16);

/** "2020-10-11": reads the same in both languages. */
export const day = (at: number): string => beijing(at).slice(0, 10);

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

const partsOf = (at: number): [year: number, month: number, date: number] =>
	day(at).split('-').map(Number) as [number, number, number];

/** "11月2日" / "2 November" */
export function writtenDay(at: number): LocalizedText {
	const [, month, date] = partsOf(at);
	return { zh: `${month}月${date}日`, en: `${date} ${MONTHS[month - 1]}` };
}

/** "2020年11月2日" / "2 November 2020" */
export function writtenDate(at: number): LocalizedText {
	const [year, month, date] = partsOf(at);
	return { zh: `${year}年${month}月${date}日`, en: `${date} ${MONTHS[month - 1]} ${year}` };
}

/** "2020年11月" / "November 2020" */
export function writtenMonth(at: number): LocalizedText {
	const [year, month] = partsOf(at);
	return { zh: `${year}年${month}月`, en: `${MONTHS[month - 1]} ${year}` };
}

/** "11月6日至15日" / "6 and 15 November", "11月28日至12月5日" / "28 November and 5 December": after "between" in English. */
export function writtenDays(from: number, to: number): LocalizedText {
	const [[, firstMonth, firstDate], [, lastMonth, lastDate]] = [partsOf(from), partsOf(to)];
	const days = { first: writtenDay(from), last: writtenDay(to), firstDate, lastDate };
	return interpolate(
		firstMonth === lastMonth
			? { zh: '{first}至{lastDate}日', en: '{firstDate} and {last}' }
			: { zh: '{first}至{last}', en: '{first} and {last}' },
		days
	);
}
