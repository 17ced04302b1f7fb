import { clockTime, day } from '$lib/domain/beijing';
import type { Locale } from '$lib/i18n/translate';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An instant (UTC milliseconds) as a day in Beijing: "11月2日" / "2 November" */
export function dayOf(at: number, locale: Locale): string {
	const [, month = 0, date = 0] = day(at).split('-').map(Number);
	return locale === 'en' ? `${date} ${MONTHS[month - 1]}` : `${month}月${date}日`;
}

/** "11月2日 10:58" */
export const dayAndTime = (at: number, locale: Locale): string => `${dayOf(at, locale)} ${clockTime(at)}`;
