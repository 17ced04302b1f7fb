import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { SpokenName } from '$lib/domain/support/name-match';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** As the office's lists write: traditional characters, one for one. */
export const simplified = (text: string): string => toSimplified(text);

/** Sounds of names that were asked for before: there are a few thousand of them in a district, and they do not change. */
const known = new Map<string, SpokenName>();
const MOST_KNOWN = 100_000;

export function spoken(text: string): SpokenName {
	const before = known.get(text);
	if (before) return before;
	const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
	const name = {
		text,
		pinyin: syllables.join(''),
		initials: syllables.map((syllable) => syllable.charAt(0)).join('')
	};
	if (known.size < MOST_KNOWN) known.set(text, name);
	return name;
}
