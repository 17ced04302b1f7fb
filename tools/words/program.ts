/** The little that is needed of a parsed program (ESTree): places, a walk, and changes of its text. */
export interface Span {
	start: number;
	end: number;
}

export interface Node extends Span {
	type: string;
	[key: string]: unknown;
}

export interface ProgramEdit extends Span {
	by: string;
}

/** Visits nodes from the outside in; `enter` says whether to go on inside. */
export function visit(node: unknown, enter: (node: Node) => boolean): void {
	if (typeof node !== 'object' || node === null) return;
	if (Array.isArray(node)) return node.forEach((each) => visit(each, enter));
	if ('type' in node && !enter(node as Node)) return;
	for (const [key, value] of Object.entries(node)) if (key !== 'parent') visit(value, enter);
}

/** `changes` in the order of the program; made from the last to the first, so that places stay true. */
export const rewrite = (code: string, changes: ProgramEdit[]): string =>
	changes.reduceRight((program, { start, end, by }) => program.slice(0, start) + by + program.slice(end), code);
