/**
 * Puts the sentences that a module says where it says them (`formText.next` → `{ zh: '下一步', en: 'Next' }`), so that a
 * page carries what it shows and not the whole catalogue that this stands in.
 */
import { rewrite, visit, type ProgramEdit, type Node } from './program.ts';
import { textsIn } from './texts-in.ts';

/** The sentences of a catalogue, by what a program calls them: `formText.next`. */
export type Sentences = ReadonlyMap<string, string>;

/** What a catalogue's constants contain, object in object; a sentence that is put together as the program runs is left out. */
export function sentencesIn(code: string, program: unknown): Sentences {
	const starts = new Set(textsIn(program).map(({ start }) => start));
	const sentences = new Map<string, string>();
	const name = (path: string, value: Node): void => {
		if (value.type.startsWith('TS')) return name(path, value.expression as Node);
		const sentence = code.slice(value.start, value.end);
		if (starts.has(value.start)) return void (sentence.includes('${') || sentences.set(path, sentence));
		for (const { key, value: inner } of (value.properties ?? []) as { key?: Node; value: Node }[])
			if (key) name(`${path}.${String(key.name ?? key.value)}`, inner);
	};
	visit(program, (node) => {
		if (node.type === 'VariableDeclarator' && node.init) name(String((node.id as Node).name), node.init as Node);
		return !node.type.endsWith('Declarator');
	});
	return sentences;
}

/** The program with its sentences in place. `catalogue` reads what a module of words contains; undefined = it is none. */
export function withSentences(
	code: string,
	program: unknown,
	catalogue: (source: string) => Sentences | undefined
): string {
	const changes: ProgramEdit[] = [];
	const imported = importedFrom(program, catalogue);
	visit(program, (node) => {
		const [local = '', ...path] = node.type === 'MemberExpression' ? partsOf(node) : [];
		const { sentences, name } = imported.get(local) ?? {};
		const sentence = sentences?.get([name, ...path].join('.'));
		if (sentence) changes.push({ start: node.start, end: node.end, by: `(${sentence})` });
		return sentence === undefined;
	});
	return rewrite(code, changes);
}

/** By local name. A name that the module also gives to something else is left alone. */
function importedFrom(program: unknown, catalogue: (source: string) => Sentences | undefined) {
	const imported = new Map<string, { sentences: Sentences; name: string }>();
	const others = new Set<string>();
	visit(program, (node) => {
		for (const declared of [node.type === 'VariableDeclarator' && node.id, node.params, node.param])
			visit(declared || undefined, (inner) => (inner.type === 'Identifier' && others.add(String(inner.name)), true));
		const sentences = node.type === 'ImportDeclaration' && catalogue(String((node.source as Node).value));
		for (const specifier of sentences ? (node.specifiers as Record<string, Node>[]) : [])
			if (sentences && specifier.local && specifier.imported)
				imported.set(String(specifier.local.name), { sentences, name: String(specifier.imported.name) });
		return true;
	});
	for (const name of others) imported.delete(name);
	return imported;
}

/** `a.b.c` as its names; nothing where a part is computed. */
function partsOf({ object, property, computed }: Node): string[] {
	const [left, right] = [object as Node, property as Node];
	if (computed || right.type !== 'Identifier') return [];
	const before =
		left.type === 'Identifier' ? [String(left.name)] : left.type === 'MemberExpression' ? partsOf(left) : [];
	return before.length > 0 ? [...before, String(right.name)] : [];
}
