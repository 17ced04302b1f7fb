import { clockTime, writtenDay } from '$lib/domain/beijing';
import { translate, type Locale } from '$lib/i18n/translate';

/** An instant (UTC milliseconds) as a day in Beijing: "11月2日" / "2 November" */
export const dayOf = (at: number, locale: Locale): string => translate(writtenDay(at), locale);

/** "11月2日 10:58" */
export const dayAndTime = (at: number, locale: Locale): string => `${dayOf(at, locale)} ${clockTime(at)}`;
