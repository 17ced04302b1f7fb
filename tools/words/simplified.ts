import { Converter } from 'opencc-js/cn2t';

/** As Taiwan, Hong Kong and older books write it. */
const STANDARDS = ['tw', 'hk', 't'] as const;

/**
 * Traditional characters that people write in these names, with the simplified one that each stands for. They depend on the
 * name (昆 is 崑 in 昆山), so each is looked at as a whole and by its characters. A character that is itself in one of the
 * names stays what it is: the 乾 of 乾县 is not 干.
 */
export function simplifiedOf(names: string[]): Record<string, string> {
	const own = new Set(names.join(''));
	const pairs = STANDARDS.flatMap((to) => {
		const convert = Converter({ from: 'cn', to });
		return [...own, ...names].flatMap((name) => pairUp(convert(name), name));
	});
	return Object.fromEntries(pairs.filter(([traditional]) => !own.has(traditional)));
}

/** Only characters are exchanged, one for one. */
const pairUp = (traditional: string, simplified: string): [string, string][] =>
	Array.from(simplified, (character, position): [string, string] => [
		Array.from(traditional)[position] ?? character,
		character
	]);
