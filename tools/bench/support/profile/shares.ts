import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What V8 writes with --cpu-prof; times in microseconds. */
const cpuProfile = z.object({
	nodes: z.array(
		z.object({
			id: z.number(),
			callFrame: z.object({
				functionName: z.string(),
				url: z.string(),
				lineNumber: z.number(),
				columnNumber: z.number()
			})
		})
	),
	samples: z.array(z.number()),
	timeDeltas: z.array(z.number())
});
type Frame = z.output<typeof cpuProfile>['nodes'][number]['callFrame'];

/** First that fits wins; what is left is the form's and the pages' own code. */
const ROOMS: [name: string, fits: (file: string, name: string) => boolean][] = [
	['waiting', (file, name) => file === '' && name === '(idle)'],
	['writing to and reading from sockets', (file, name) => file === '' && /^write|^read$|^writev$/.test(name)],
	['garbage', (_, name) => name === '(garbage collector)'],
	['Node: streams, HTTP, timers', (file) => /^node:(?!internal\/(crypto|deps))/.test(file)],
	['Node: Request, Response, Headers', (file) => file.startsWith('node:internal/deps')],
	['ciphers and hashes', (file) => /^node:internal\/crypto/.test(file)],
	['Drizzle: building SQL', (file) => file.includes('/drizzle-orm/')],
	['the PostgreSQL driver', (file) => file.includes('node_modules/postgres/')],
	['SvelteKit and Svelte', (file) => /@sveltejs|\/svelte\/|devalue|output\/server\/(index|internal)/.test(file)],
	['other libraries', (file) => file.includes('node_modules/')],
	['V8 itself', (file) => file === '']
];
const OWN = 'our own: form, pages, hooks, queries';

const maps = new Map<string, SourceMap | undefined>();

/** The source that a frame of the build came from; '' for what is no script. */
function sourceOf({ url, lineNumber, columnNumber }: Frame): string {
	if (!url.startsWith('file:')) return url;
	const map = `${fileURLToPath(url)}.map`;
	if (!maps.has(map)) maps.set(map, existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : undefined);
	const entry = maps.get(map)?.findEntry(lineNumber, columnNumber);
	return entry && 'originalSource' in entry ? entry.originalSource : url;
}

/** Percent of the processor's time by room, the largest first; waiting left out. */
export function sharesOf(file: string): { room: string; percent: number }[] {
	const { nodes, samples, timeDeltas } = cpuProfile.parse(JSON.parse(readFileSync(file, 'utf8')));
	const rooms = new Map(nodes.map(({ id, callFrame }) => [id, roomOf(callFrame)]));
	const times = new Map<string, number>();
	for (const [at, id] of samples.entries()) {
		const room = rooms.get(id) ?? OWN;
		times.set(room, (times.get(room) ?? 0) + (timeDeltas[at] ?? 0));
	}
	times.delete('waiting');
	const all = [...times.values()].reduce((sum, time) => sum + time, 0);
	return [...times]
		.map(([room, time]) => ({ room, percent: (100 * time) / all }))
		.sort((a, b) => b.percent - a.percent);
}

function roomOf(frame: Frame): string {
	const file = sourceOf(frame);
	return ROOMS.find(([, fits]) => fits(file, frame.functionName))?.[0] ?? OWN;
}
