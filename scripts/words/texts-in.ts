/** Finds the product's sentences (`{ zh, en }`) in a program, and rewrites them there. */
import type { Language } from '../../src/lib/domain/questionnaire/types';

interface Span {
	start: number;
	end: number;
}

/** One `Text` written down in a program: where it stands, and where the value of each language does. */
export interface FoundText extends Span {
	values: Partial<Record<Language, Span>>;
}

const LANGUAGES = ['zh', 'hant', 'en'];

interface Node extends Span {
	type: string;
	[key: string]: unknown;
}

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
	return values.zh && values.en && { start: node.start, end: node.end, values };
}

function nameOf({ key, computed, shorthand }: Node): string | undefined {
	if (!key || computed || shorthand) return undefined;
	const { name, value } = key as { name?: string; value?: unknown };
	return name ?? String(value);
}

/** Visits nodes from the outside in; `enter` says whether to go on inside. */
function visit(node: unknown, enter: (node: Node) => boolean): void {
	if (typeof node !== 'object' || node === null) return;
	if (Array.isArray(node)) return node.forEach((each) => visit(each, enter));
	if ('type' in node && !enter(node as Node)) return;
	for (const [key, value] of Object.entries(node)) if (key !== 'parent') visit(value, enter);
}

/** The program with a third language in each of its sentences, made from the Chinese one. */
export function withTraditional(code: string, texts: FoundText[], convert: (simplified: string) => string): string {
	return rewrite(code, texts, ({ values: { zh, hant } }) => {
		const chinese = zh ? code.slice(zh.start, zh.end) : '';
		if (!zh || hant || !/\p{Script=Han}/u.test(chinese)) return undefined;
		return { start: zh.end, end: zh.end, by: `, hant: ${convert(chinese)}` };
	});
}

/** The program with its sentences in one language; what has no traditional form (a name) stays as it was typed. */
export function inOneLanguage(code: string, texts: FoundText[], language: Language): string {
	return rewrite(code, texts, ({ start, end, values }) => {
		const key = values[language] ? language : 'zh';
		const { start: from, end: to } = values[key] ?? { start, end };
		return { start, end, by: `{${key}:${code.slice(from, to)}}` };
	});
}

/** From the last to the first, so that places stay true. */
function rewrite(code: string, texts: FoundText[], change: (text: FoundText) => (Span & { by: string }) | undefined): string {
	return texts.reduceRight((program, text) => {
		const changed = change(text);
		return changed ? program.slice(0, changed.start) + changed.by + program.slice(changed.end) : program;
	}, code);
}
