import type { LocalizedText } from '$lib/engine/model/types';

/** By itself, so that pages that only lead there do not carry what is said there. */
export const standingLink: LocalizedText = { zh: '收到了吗，会不会有人来', en: 'Has it come in? Will somebody visit?' };
