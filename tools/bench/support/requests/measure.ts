/** What requests cost: processor time in series first, then, with every call counted, one request at a time. */
import { setImmediate as turn } from 'node:timers/promises';
import { figuresOf } from '../figures';
import { difference, type CountedServer, type Counts } from './counted-server';
import type { RequestKind } from './kinds';

const WARM_UP = 60;
const SERIES = 3;
/** The first of them may still do what is done once a process. */
const COUNTED = 5;

/** One request of a kind, in whole numbers: the same every time, or the median where it is not. */
export interface Counted {
	statements: number;
	transactions: number;
	roundTrips: number;
	sql: Counts;
	decrypts: Counts;
	encrypts: Counts;
	scrypt: number;
	/** Calls of the function that resolves the form, whatever its name is. */
	resolves: number;
	/** Calls of all functions of the build: as much as its work, and the same on every machine. */
	calls: number;
}

/** Milliseconds of a request; each figure is the mean of a series, and there are three. */
export interface Timed {
	cpu: ReturnType<typeof figuresOf>;
	wall: ReturnType<typeof figuresOf>;
}

/** One line of the figures; nothing is timed that cannot be sent many times over. */
export interface Cost extends Counted, Partial<Timed> {
	name: string;
}

async function sendRight({ name, status, send }: RequestKind): Promise<void> {
	const answer = await send();
	if (answer.status !== status) throw new Error(`${name} was answered with ${answer.status} ${answer.location}.`);
}

async function sendMany(kind: RequestKind, times: number): Promise<void> {
	for (let sent = 0; sent < times; sent += 1) await sendRight(kind);
}

/** The kinds take turns, so that whatever else the machine does falls on all of them. */
export async function timed(
	server: CountedServer,
	kinds: RequestKind[]
): Promise<{ yardstick: ReturnType<typeof figuresOf>; times: Map<string, Timed> }> {
	const series = kinds
		.filter(({ times }) => times > 0)
		.map((kind) => ({ kind, cpu: [] as number[], wall: [] as number[] }));
	const yardsticks: number[] = [];
	for (let round = 0; round <= SERIES; round += 1) {
		for (const { kind, cpu, wall } of series) {
			await kind.before?.();
			const times = round === 0 ? Math.min(WARM_UP, kind.times) : kind.times;
			if (round > 0) yardsticks.push(await server.yardstick());
			const [cpuBefore, begun] = [await server.cpu(), performance.now()];
			await sendMany(kind, times);
			const [cpuAfter, ended] = [await server.cpu(), performance.now()];
			if (round === 0) continue;
			cpu.push((cpuAfter - cpuBefore) / times);
			wall.push((ended - begun) / times);
		}
	}
	const times = series.map(({ kind, cpu, wall }): [string, Timed] => [
		kind.name,
		{ cpu: figuresOf(cpu, 100), wall: figuresOf(wall, 100) }
	]);
	return { yardstick: figuresOf(yardsticks), times: new Map(times) };
}

/** @param resolvers names under which the build may have the function that resolves the form */
export async function counted(
	server: CountedServer,
	kinds: RequestKind[],
	resolvers: string[]
): Promise<(Counted & { name: string })[]> {
	await server.startCoverage();
	const result: (Counted & { name: string })[] = [];
	for (const kind of kinds) {
		const readings: Counts[] = [];
		for (let done = 0; done < COUNTED; done += 1) readings.push(await countOne(server, kind));
		result.push({ name: kind.name, ...summed(medianOf(readings), resolvers) });
	}
	return result;
}

/** Functions under `call `, everything else under its own name. */
async function countOne(server: CountedServer, kind: RequestKind): Promise<Counts> {
	await kind.before?.();
	const before = await server.counts();
	await server.calls();
	await sendRight(kind);
	// What the server finishes once the answer is out.
	await turn();
	const calls = Object.entries(await server.calls()).map(([name, times]): [string, number] => [`call ${name}`, times]);
	return { ...difference(before, await server.counts()), ...Object.fromEntries(calls) };
}

function medianOf(readings: Counts[]): Counts {
	const names = new Set(readings.flatMap(Object.keys));
	const all = [...names].map((name): [string, number] => [
		name,
		figuresOf(readings.map((reading) => reading[name] ?? 0)).median
	]);
	return Object.fromEntries(all.filter(([, value]) => value > 0));
}

/** The counts whose names begin with a word, by the rest of their names. */
const under = (counts: Counts, word: string): Counts =>
	Object.fromEntries(
		Object.entries(counts).flatMap(([name, value]) =>
			name.startsWith(`${word} `) ? [[name.slice(word.length + 1), value]] : []
		)
	);

function summed(counts: Counts, resolvers: string[]): Counted {
	const calls = under(counts, 'call');
	return {
		statements: counts.statement ?? 0,
		transactions: counts.transaction ?? 0,
		roundTrips: counts['round trip'] ?? 0,
		sql: under(counts, 'sql'),
		decrypts: under(counts, 'decrypt'),
		encrypts: under(counts, 'encrypt'),
		scrypt: counts.scrypt ?? 0,
		resolves: resolvers.reduce((sum, name) => sum + (calls[name] ?? 0), 0),
		calls: calls['*'] ?? 0
	};
}
