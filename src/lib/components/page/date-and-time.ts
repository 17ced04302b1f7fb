import { clockTime, writtenDate } from '$lib/domain/beijing';
import { translate, type Locale } from '$lib/i18n/translate';

/** "2020年11月2日 10:58": for what is kept longer than the round. Apart from `moments`, which every page carries. */
export const dateAndTime = (at: number, locale: Locale): string =>
	`${translate(writtenDate(at), locale)} ${clockTime(at)}`;
