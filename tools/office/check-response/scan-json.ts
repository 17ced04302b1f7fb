/**
 * Walks over JSON text and says where everything is. JSON.parse makes the values, but does not tell the line of an
 * item that nobody knows, and people correct files by line.
 */

/** A step into a value: a key, or a position in an array. */
export type Path = readonly (string | number)[];

export class JsonFault extends Error {
	constructor(
		message: string,
		readonly offset: number
	) {
		super(message);
	}
}

/** Deeper than any response; keeps a file of brackets from exhausting the stack. */
const MAX_DEPTH = 32;

const WHITESPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
/** Control characters (below the space) are not allowed in JSON text; `\p{Cc}` less those above it. */
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;

interface Scanner {
	text: string;
	at: number;
	visit: (path: Path, offset: number) => void;
}

function skip(scanner: Scanner, pattern: RegExp): boolean {
	pattern.lastIndex = scanner.at;
	const isThere = pattern.test(scanner.text);
	if (isThere) scanner.at = pattern.lastIndex;
	return isThere;
}

function expect(scanner: Scanner, character: string, what: string): void {
	skip(scanner, WHITESPACE);
	if (scanner.text.charAt(scanner.at) !== character) throw new JsonFault(`${what} is missing here`, scanner.at);
	scanner.at++;
}

/** Whether the list or object ends here (and steps over its end) or goes on after a comma. */
function endsWith(scanner: Scanner, end: string, isFirst: boolean): boolean {
	skip(scanner, WHITESPACE);
	if (scanner.text.charAt(scanner.at) === end) {
		scanner.at++;
		return true;
	}
	if (!isFirst) expect(scanner, ',', `a comma or ${end}`);
	return false;
}

function scanObject(scanner: Scanner, path: Path): void {
	for (let isFirst = true; !endsWith(scanner, '}', isFirst); isFirst = false) {
		skip(scanner, WHITESPACE);
		const start = scanner.at;
		if (!skip(scanner, STRING)) throw new JsonFault('the name of an item in double quotes is missing here', start);
		const inside = [...path, JSON.parse(scanner.text.slice(start, scanner.at)) as string];
		scanner.visit(inside, start);
		expect(scanner, ':', 'a colon');
		scanValue(scanner, inside);
	}
}

function scanArray(scanner: Scanner, path: Path): void {
	for (let index = 0; !endsWith(scanner, ']', index === 0); index++) {
		skip(scanner, WHITESPACE);
		scanner.visit([...path, index], scanner.at);
		scanValue(scanner, [...path, index]);
	}
}

function scanValue(scanner: Scanner, path: Path): void {
	if (path.length > MAX_DEPTH) throw new JsonFault('nested too deeply', scanner.at);
	skip(scanner, WHITESPACE);
	const character = scanner.text.charAt(scanner.at);
	if (character === '{' || character === '[') {
		scanner.at++;
		return character === '{' ? scanObject(scanner, path) : scanArray(scanner, path);
	}
	const isScalar = skip(scanner, STRING) || skip(scanner, NUMBER) || skip(scanner, WORD);
	if (!isScalar) throw new JsonFault(character === '' ? 'the text ends too early' : 'not a JSON value', scanner.at);
}

/**
 * The values of a text, one after the other: a single one, or JSON Lines. `visit` is told of every value, key and
 * array element with its path (the first step is the position of the value in the text) and offset.
 * @throws JsonFault where the text is not JSON
 */
export function scanJson(text: string, visit: Scanner['visit'] = () => undefined): unknown[] {
	const scanner: Scanner = { text, at: 0, visit };
	const values: unknown[] = [];
	for (skip(scanner, WHITESPACE); scanner.at < text.length; skip(scanner, WHITESPACE)) {
		const start = scanner.at;
		visit([values.length], start);
		scanValue(scanner, [values.length]);
		values.push(JSON.parse(text.slice(start, scanner.at)));
	}
	return values;
}

/** Line and column of an offset, both from 1. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
