import { page } from '$app/state';
import type { Text } from '$lib/engine/model/types';
import { say, type Locale } from '$lib/i18n/translate';

/** The locale of the page that is being shown; every page's data carries it from the root layout. */
export const localeHere = (): Locale => page.data.locale;

/** Says a text in the locale of the page, with the days of the round where it names them. Only while a component renders. */
export const words = (text: Text, values?: Record<string, string | number>): string =>
	say(text, localeHere(), { ...(page.data.roundWords as Record<string, string> | undefined), ...values });
