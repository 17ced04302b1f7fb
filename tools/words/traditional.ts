import { Converter } from 'opencc-js/cn2t';
import { CORRECTIONS } from './corrections.ts';

/**
 * Simplified to traditional characters, in the forms that Taiwan's standard lists and most readers know. Characters
 * only: no word is exchanged for another, so that a term of the census stays the term of the census.
 */
const convert = Converter({ from: 'cn', to: 'tw' });

export const toTraditional = (simplified: string): string =>
	CORRECTIONS.reduce((text, { made, right }) => text.replaceAll(made, right), convert(simplified));
