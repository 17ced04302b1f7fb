/** The other end of `counting-server.mjs`: what the web server has done, asked from outside of it. */
import { fileURLToPath } from 'node:url';

export type Counts = Record<string, number>;

const PRELOAD = new URL('./counting-server.mjs', import.meta.url);

/** Environment variables that make a web server count, and tell on `port`. */
export const countingVariables = (port: number) => ({
	NODE_OPTIONS: `--import=${PRELOAD.href}`,
	BENCH_COUNTS_PORT: String(port)
});

/** What happened between two readings; nothing that did not. */
export function difference(before: Counts, after: Counts): Counts {
	const grown = Object.entries(after).map(([name, value]): [string, number] => [name, value - (before[name] ?? 0)]);
	return Object.fromEntries(grown.filter(([, value]) => value !== 0));
}

export class CountedServer {
	constructor(private readonly port: number) {}

	counts = (): Promise<Counts> => this.#ask('counts');
	/** Of every function of the build, since the last time it was asked; only after `startCoverage`. */
	calls = (): Promise<Counts> => this.#ask('calls');
	startCoverage = (): Promise<Counts> => this.#ask('coverage');

	/** Processor time of the whole process, milliseconds. */
	async cpu(): Promise<number> {
		const { user = 0, system = 0 } = await this.#ask('cpu');
		return (user + system) / 1000;
	}

	/** Processor time of a piece of work that is always the same, milliseconds. */
	async yardstick(): Promise<number> {
		const before = await this.cpu();
		await this.#ask('yardstick');
		return (await this.cpu()) - before;
	}

	async #ask(what: string): Promise<Counts> {
		const answer = await fetch(`http://127.0.0.1:${this.port}/${what}`);
		if (!answer.ok) throw new Error(`${fileURLToPath(PRELOAD)} does not answer.`);
		return (await answer.json()) as Counts;
	}
}
