/** Says what is going on, with the seconds it took: a start of a minute must not be silent. */
export interface Progress {
	/** Runs one step and says its title before and its seconds after it. */
	step<Value>(title: string, work: () => Value | Promise<Value>): Promise<Value>;
	log(line: string): void;
}

export function progressOn(stream: NodeJS.WritableStream): Progress {
	const log = (line: string) => void stream.write(`  ${line}\n`);
	return {
		log,
		async step(title, work) {
			const begun = performance.now();
			stream.write(`→ ${title} …\n`);
			const value = await work();
			stream.write(`✓ ${title} (${((performance.now() - begun) / 1000).toFixed(1)} s)\n`);
			return value;
		}
	};
}

/** Says nothing: for tests. */
export const silent: Progress = { log: () => undefined, step: async (_title, work) => work() };
