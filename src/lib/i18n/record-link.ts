import type { LocalizedText } from '$lib/engine/model/types';

/** By itself, so that pages that only lead there do not carry what is said there. */
export const recordLink: LocalizedText = { zh: '谁办过什么', en: 'Who did what with our record' };
