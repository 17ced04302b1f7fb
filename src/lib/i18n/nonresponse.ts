import type { LocalizedText } from '$lib/engine/model/types';

/** What an informant may say instead of an answer. */
export const nonresponseText = {
	unknown: { zh: '不知道', en: 'Does not know' },
	refused: { zh: '不愿回答', en: 'Refuses to answer' }
} as const satisfies Record<string, LocalizedText>;
