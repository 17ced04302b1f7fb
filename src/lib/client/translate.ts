import { page } from '$app/state';
import type { LocalizedText } from '$lib/engine/model/types';
import { translate, type Locale } from '$lib/i18n/translate';

/** The locale of the page that is being shown; every page's data carries it from the root layout. */
export const pageLocale = (): Locale => page.data.locale;

/** Says a text in the locale of the page, with the days of the round where it names them. Only while a component renders. */
export const t = (text: LocalizedText, values?: Record<string, string | number>): string =>
	translate(text, pageLocale(), { ...(page.data.roundWords as Record<string, string> | undefined), ...values });
