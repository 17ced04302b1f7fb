import type { LocalizedText } from '$lib/engine/model/types';

/** 长辈版: the switch at the top of every page, and reading aloud. */
export const displayText = {
	elder: { zh: '长辈版', en: 'Large print' },
	settings: { zh: '设置', en: 'Settings' },
	size: { zh: '字的大小', en: 'Text size' },
	normal: { zh: '退出长辈版', en: 'Leave large print' },
	readAloud: { zh: '朗读', en: 'Read aloud' },
	stop: { zh: '停止', en: 'Stop' }
} satisfies Record<string, LocalizedText>;

export const sizeText = {
	large: { zh: '大', en: 'Large' },
	larger: { zh: '更大', en: 'Larger' },
	largest: { zh: '最大', en: 'Largest' }
} satisfies Record<string, LocalizedText>;
