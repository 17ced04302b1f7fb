/** What a text file is written in: read from its bytes, because nobody knows what a program saved. */
import { FAULTS } from './faults';
import type { Fault } from './row';

/** What stands where a byte could not be read; a file may hold it already, saved by a program that could not read it either. */
export const REPLACEMENT = '\uFFFD';

export type Decoded = { text: string } | { faults: Fault[] };

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
	signature.every((byte, index) => bytes[index] === byte);

/**
 * UTF-8 with or without a byte order mark, or GB18030, which Excel in China saves. A file that is mostly good UTF-8 is
 * UTF-8 with broken bytes, and not another encoding: read as GB18030, one bad byte would turn every line into nonsense.
 * Broken bytes become U+FFFD, which the line that holds them is refused for.
 */
export function decode(bytes: Uint8Array): Decoded {
	if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return { faults: [wholeFile('utf16')] };
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { faults: [wholeFile('oldExcel')] };
	if (bytes.includes(0)) return { faults: [wholeFile('noText')] };
	const utf8 = new TextDecoder('utf-8').decode(bytes);
	const broken = utf8.split(REPLACEMENT).length - 1;
	const good = utf8.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
	if (broken === 0 || good > broken * 3) return { text: utf8 };
	return { text: new TextDecoder('gb18030').decode(bytes) };
}

const wholeFile = (code: 'utf16' | 'oldExcel' | 'noText'): Fault => ({ line: 1, reason: FAULTS[code] });
