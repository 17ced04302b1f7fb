import { dirname } from 'node:path';
import { importsIn } from './cruise';

type Graph = Map<string, Set<string>>;

/** Data files lie where people look for them, and import nothing. */
const isProgram = (path: string) => /^src\/lib\/.*\.(ts|svelte)$/.test(path);

/** Folders below src/lib that import each other, directly or through others, types included: each circle as its sorted folders. */
export async function circlesOfRooms(root: string): Promise<string[][]> {
	const graph: Graph = new Map();
	for (const paths of await importsIn(root)) {
		if (!paths.every(isProgram)) continue;
		const [from, to] = [dirname(paths[0]), dirname(paths[1])];
		if (from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to));
	}
	return circlesIn(graph);
}

/** Strongly connected components of more than one node: nodes that reach each other. */
function circlesIn(graph: Graph): string[][] {
	const reached = new Map([...graph.keys()].map((node) => [node, reachableFrom(graph, node)]));
	const circles = [...reached].map(([node, others]) =>
		[...others].filter((other) => reached.get(other)?.has(node)).sort()
	);
	return [...new Map(circles.filter(({ length }) => length > 1).map((circle) => [circle.join(), circle])).values()];
}

function reachableFrom(graph: Graph, start: string): Set<string> {
	const seen = new Set<string>();
	const open = [start];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		const unseen = [...(graph.get(node) ?? [])].filter((next) => !seen.has(next));
		for (const next of unseen) seen.add(next);
		open.push(...unseen);
	}
	return seen;
}
