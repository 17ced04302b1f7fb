/** Names of people: one rule for the page that asks for one and for the last check of a form. */
import { cleanText } from './clean';

/** What is wrong with a name: the sign that no name has, or how many characters are too many. */
export type NameFault = { sign: string } | { max: number };

const LETTER = /[\p{Script=Han}\p{Script=Latin}\p{M}·'. -]/u;

/** A name as it is written down: 张 三 → 张三; of the dots, quotes and dashes that keyboards offer, one each (阿依·古丽, O'Neil). */
export const asName = (typed: string): string =>
	spacedLikeAName(cleanText(typed))
		.replace(/[‘’ʼ`´′＇]/g, "'")
		.replace(/[‐-―−－]/g, '-')
		.replace(/(\p{Script=Han})[.．](?=\p{Script=Han})/gu, '$1·');

/** The spaces and dots of a name, which other words are written with as well. */
export const spacedLikeAName = (words: string): string =>
	words
		.replace(/[•・‧∙⋅●･．\u0387]/g, '·')
		.replace(/\s*·\s*/g, '·')
		.replace(/\s+/g, ' ')
		// No look-behind: Safari below 16.4 refuses the whole script for it.
		.replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');

/** Counted in characters as people see them: a rare one is one, though it takes two places in memory. */
export function nameFault(typed: string, max: number): NameFault | undefined {
	if (/^\s|\s$|\s{2}/.test(typed)) return { sign: ' ' };
	const letters = [...asName(typed)];
	const sign = letters.find((letter) => !LETTER.test(letter));
	if (sign !== undefined) return { sign };
	return letters.length > max ? { max } : undefined;
}
