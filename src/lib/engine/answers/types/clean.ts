/** Cleaning of what is typed, the same for every answer type. */

/**
 * Characters that nobody sees and nobody meant: control and format characters (U+200B, direction marks), halves of surrogate
 * pairs, variation selectors, letters that are drawn as nothing. Line breaks and tabs are spaces, and stay.
 */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Letters and digits as Chinese keyboards offer them in full width. Punctuation in full width is Chinese, and stays. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Words as people mean them: composed (NFC), letters, digits and spaces in one width, nothing invisible, no spaces around. */
export const cleanText = (typed: string): string =>
	typed
		.normalize('NFC')
		.replace(INVISIBLE, '')
		.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
		.replace(/\u3000/g, ' ')
		.trim();

/** Codes and numbers: cleaned, in the plain form of every character (NFKC), without any space. */
export const cleanCode = (typed: string): string => cleanText(typed).normalize('NFKC').replace(/\s/g, '');
