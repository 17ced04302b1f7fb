/** Finds the product's sentences (`{ zh, en }`) in a program, and rewrites them there. */
import type { Language } from '../../src/lib/engine/model/types';
import { rewrite, visit, type ProgramEdit, type Node, type Span } from './program.ts';

/** One `Text` written down in a program: where it stands, and where the value of each language does. */
export interface FoundText extends Span {
	values: Partial<Record<Language, Span>>;
	/** Its Chinese is written here, and is not somebody's name or the like. */
	isWritten: boolean;
}

const LANGUAGES = ['zh', 'hant', 'en'];

/** Every object literal that has a Chinese and an English sentence and nothing else, in the order of the program. */
export function textsIn(program: unknown): FoundText[] {
	const found: FoundText[] = [];
	visit(program, (node) => {
		const text = node.type === 'ObjectExpression' ? readText(node) : undefined;
		if (text) found.push(text);
		return text === undefined;
	});
	return found;
}

function readText(node: Node): FoundText | undefined {
	const values: FoundText['values'] = {};
	for (const property of node.properties as Node[]) {
		const name = nameOf(property);
		if (name === undefined || !LANGUAGES.includes(name)) return undefined;
		const { start, end } = property.value as Node;
		values[name as Language] = { start, end };
	}
	if (!values.zh || !values.en) return undefined;
	const { type } = (node.properties as Node[]).find((property) => nameOf(property) === 'zh')?.value as Node;
	return { start: node.start, end: node.end, values, isWritten: type === 'Literal' || type === 'TemplateLiteral' };
}

function nameOf({ key, computed, shorthand }: Node): string | undefined {
	if (!key || computed || shorthand) return undefined;
	const { name, value } = key as { name?: string; value?: unknown };
	return name ?? String(value);
}

/** The program with a third language in each of its sentences, made from the Chinese one. */
export function withTraditional(code: string, texts: FoundText[], convert: (simplified: string) => string): string {
	const additions = texts.flatMap(({ values: { zh, hant }, isWritten }): ProgramEdit[] => {
		const chinese = zh ? code.slice(zh.start, zh.end) : '';
		// `{label}：{error}` has no character of its own to convert, and yet brings two sentences in this language.
		if (!zh || hant || !(isWritten || /\p{Script=Han}/u.test(chinese))) return [];
		return [{ start: zh.end, end: zh.end, by: `, hant: ${convert(chinese)}` }];
	});
	return rewrite(code, additions);
}

/** What documents a check and does nothing (engine/validate/check.ts). */
const DOCUMENTATION = ['basis', 'holds'];

/** The checks without their sentences, which come as data, and without what only documents them. */
export function withoutWords(code: string, program: unknown): string {
	const texts = textsIn(program).map(({ start, end }): ProgramEdit => ({ start, end, by: '({})' }));
	return rewrite(
		code,
		[...texts, ...documentationIn(code, program)].sort((one, other) => one.start - other.start)
	);
}

/** Each with the comma behind it. */
function documentationIn(code: string, program: unknown): ProgramEdit[] {
	const found: ProgramEdit[] = [];
	visit(program, (node) => {
		const properties = node.type === 'ObjectExpression' ? (node.properties as Node[]) : [];
		const documenting = properties.filter((property) => DOCUMENTATION.includes(nameOf(property) ?? ''));
		for (const { start, end } of documenting)
			found.push({ start, end: end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0), by: '' });
		return true;
	});
	return found;
}

/** The program with its sentences in one language; what has no traditional form (a name) stays as it was typed. */
export function inOneLanguage(code: string, texts: FoundText[], language: Language): string {
	const reductions = texts.map(({ start, end, values }): ProgramEdit => {
		const key = values[language] ? language : 'zh';
		const { start: from, end: to } = values[key] ?? { start, end };
		return { start, end, by: `{${key}:${code.slice(from, to)}}` };
	});
	return rewrite(code, reductions);
}
