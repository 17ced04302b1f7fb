import type { LocalizedText } from '$lib/engine/model/types';

/** On the hub: leads to the page that hands a person over to themselves, and says how far they are (docs/adr/0063). */
export const partLinkText = {
	title: { zh: '让谁自己填自己的', en: 'Let somebody answer for themselves' },
	waiting: { zh: '等本人填', en: 'waiting for them' },
	done: { zh: '本人已填好', en: 'answered by themselves' }
} satisfies Record<string, LocalizedText>;
