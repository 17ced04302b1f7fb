import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importsIn } from './cruise';

type Graph = Map<string, Set<string>>;

/**
 * The room of a file: its folder. A file that lies beside folders (`server/deps.ts`, `server/container.ts`) is a room of
 * its own, because such files belong to different floors.
 */
function roomOf(root: string, path: string): string {
	const folder = dirname(path);
	const hasFolders = readdirSync(join(root, folder), { withFileTypes: true }).some((entry) => entry.isDirectory());
	return hasFolders ? path : folder;
}

/** Rooms below src/lib that import each other, directly or through others: each circle as its sorted rooms. */
export async function circlesOfRooms(root: string): Promise<string[][]> {
	const graph: Graph = new Map();
	for (const paths of await importsIn(root)) {
		if (!paths.every((path) => path.startsWith('src/lib/'))) continue;
		const [from, to] = [roomOf(root, paths[0]), roomOf(root, paths[1])];
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
