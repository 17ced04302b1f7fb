import type { Language } from '$lib/engine/model/types';

/** Where the build puts what browsers load. Scripts find each other by relative addresses, so a copy of the folder works. */
export const BROWSER_FILES = '_app/immutable/';

/** Languages whose files lie in a folder of their own; the Chinese ones are where SvelteKit expects them. */
export const LANGUAGE_FOLDERS = ['hant', 'en'] as const satisfies Language[];

/** The same file, or a page or header that names such files, with the words of this language (docs/adr/0016). */
export const fileIn = (text: string, language: Language): string =>
	language === 'zh' ? text : text.replaceAll(BROWSER_FILES, `${BROWSER_FILES}${language}/`);
