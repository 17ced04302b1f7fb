import type { Locale } from '$lib/i18n/say';

/**
 * Instants (UTC milliseconds) as pages show them: always Beijing time, whatever the phone is set to. China has kept UTC+8
 * without summer time since 1991; `Intl.DateTimeFormat` would say the same, and takes a slow phone 60 ms to set up.
 */
const AHEAD = 8 * 3_600_000;

/** Beijing time, "2020-11-02T10:58:07.000Z": whoever cuts a piece out of it leaves the Z. */
export const beijing = (at: number): string => new Date(at + AHEAD).toISOString();

/** "10:42" */
export const clockTime = (at: number): string => beijing(at).slice(11, 16);

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "11月2日" / "2 November" */
export function dayOf(at: number, locale: Locale): string {
	const [, month = 0, day = 0] = beijing(at).slice(0, 10).split('-').map(Number);
	return locale === 'en' ? `${day} ${MONTHS[month - 1]}` : `${month}月${day}日`;
}

/** "11月2日 10:58" */
export const dayAndTime = (at: number, locale: Locale): string => `${dayOf(at, locale)} ${clockTime(at)}`;
