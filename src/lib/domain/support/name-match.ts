/** Names of compounds, streets and committees, found as people type them: part of one, in pinyin, or with a mistake in it. */

/** A name with the ways in which it can be typed. */
export interface SpokenName {
	text: string;
	/** "tadengli" */
	pinyin: string;
	/** "tdl" */
	initials: string;
}

/** A typed word with its own sounds: a wrong character is often one that sounds alike. */
export type TypedWord = SpokenName;

/**
 * Names that a word means: those that contain it; if there are none, those that sound like it; if there are none either,
 * those in which one character is another, missing or too many.
 */
export function matchNames<N extends SpokenName>(names: readonly N[], word: TypedWord): N[] {
	for (const fits of [contains, soundsLike, isNearly]) {
		const found = names.filter((name) => fits(name, word));
		if (found.length > 0) return found;
	}
	return [];
}

const contains = ({ text }: SpokenName, word: TypedWord): boolean =>
	bare(word.text) !== '' && bare(text).includes(bare(word.text));

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '').toUpperCase();

const LATIN = /^[a-z]{2,}$/;

function soundsLike({ pinyin, initials }: SpokenName, word: TypedWord): boolean {
	const typed = word.text.toLowerCase().replace(/[\s']/g, '');
	if (LATIN.test(typed)) return pinyin.includes(typed) || initials.startsWith(typed);
	return /^\p{Script=Han}{2,}$/u.test(word.text) && pinyin.includes(word.pinyin);
}

/** Words of two characters mean too much with one of them wrong. */
function isNearly({ text }: SpokenName, word: TypedWord): boolean {
	const [name, typed] = [[...bare(text)], [...bare(word.text)]];
	if (typed.length < 3) return false;
	return [0, 1, -1].some((more) => {
		const size = typed.length + more;
		return size >= 2 && windows(name, size).some((part) => differsByOne(part, typed));
	});
}

const windows = (characters: string[], size: number): string[][] =>
	Array.from({ length: Math.max(0, characters.length - size + 1) }, (_, start) =>
		characters.slice(start, start + size)
	);

/** One character another, or one more in the longer of the two. */
function differsByOne(one: string[], other: string[]): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	let at = 0;
	while (at < short.length && short[at] === long[at]) at += 1;
	const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
	return rest.join('') === long.slice(at + 1).join('');
}
