/** Who is reachable from whom and back: the strongly connected parts of a graph (Tarjan 1972), those of two and more, largest first. */

export type Graph = Map<string, Set<string>>;

export function graphOf(edges: [from: string, to: string][]): Graph {
	const graph: Graph = new Map();
	for (const [from, to] of edges) {
		if (!graph.has(from)) graph.set(from, new Set());
		if (!graph.has(to)) graph.set(to, new Set());
		if (from !== to) graph.get(from)?.add(to);
	}
	return graph;
}

/** The same imports between what contains the files. */
export const between = (edges: [string, string][], containerOf: (file: string) => string): Graph =>
	graphOf(edges.map(([from, to]) => [containerOf(from), containerOf(to)]));

export function circlesIn(graph: Graph): string[][] {
	const order = new Map<string, number>();
	const lowest = new Map<string, number>();
	const open: string[] = [];
	const circles: string[][] = [];
	const visit = (node: string): number => {
		order.set(node, order.size);
		let low = order.get(node) ?? 0;
		open.push(node);
		for (const next of graph.get(node) ?? []) {
			if (!order.has(next)) low = Math.min(low, visit(next));
			else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? 0);
			lowest.set(node, low);
		}
		lowest.set(node, low);
		if (low === order.get(node)) circles.push(open.splice(open.indexOf(node)));
		return low;
	};
	for (const node of graph.keys()) if (!order.has(node)) visit(node);
	return circles
		.filter(({ length }) => length > 1)
		.map((circle) => circle.sort())
		.sort((a, b) => b.length - a.length);
}
