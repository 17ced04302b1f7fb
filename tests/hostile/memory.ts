/** What a web server says of its own memory, in megabytes. */
export interface Memory {
	/** In use on the heap of JavaScript. */
	heap: number;
	/** Of the process, as the system counts it. */
	resident: number;
}

const MEGABYTE = 1_048_576;

async function readMemory(metrics: string): Promise<Memory> {
	const text = await (await fetch(metrics)).text();
	const figure = (name: string) => Number(new RegExp(`^zitian_${name} (\\S+)`, 'm').exec(text)?.[1]) / MEGABYTE;
	return { heap: figure('nodejs_heap_size_used_bytes'), resident: figure('process_resident_memory_bytes') };
}

const QUARTERS = 4;

/**
 * Memory over a run. Of each quarter the smallest figure counts: between two collections the heap grows, and what it
 * falls back to is what is kept.
 */
export class MemoryWatch {
	readonly #metrics: string;
	readonly #samples: Memory[] = [];

	constructor(port: number) {
		this.#metrics = `http://127.0.0.1:${port}/metrics`;
	}

	async take(): Promise<void> {
		this.#samples.push(await readMemory(this.#metrics));
	}

	quarters(): Memory[] {
		const size = this.#samples.length / QUARTERS;
		return Array.from({ length: QUARTERS }, (_, nth) => {
			const some = this.#samples.slice(Math.floor(nth * size), Math.floor((nth + 1) * size));
			return {
				heap: Math.round(Math.min(...some.map(({ heap }) => heap))),
				resident: Math.round(Math.min(...some.map(({ resident }) => resident)))
			};
		});
	}
}

/** A quarter more, and what a cache or a plan of a statement may still add. */
const most = (before: number): number => before * 1.25 + 16;

/** Whether the last quarter keeps no more than the second; the first still fills caches. */
export function isFlat([, second, , last]: Memory[]): boolean {
	if (!second || !last) return false;
	return last.heap <= most(second.heap) && last.resident <= most(second.resident);
}
