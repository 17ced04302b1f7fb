import { AsyncLocalStorage } from 'node:async_hooks';

interface Policy {
	/** Requests that are worked on at once, from everybody together and from one of them. */
	readonly atOnce: number;
	readonly each: number;
	/** Requests that wait, from everybody together and from one of them; whoever comes then is refused. */
	readonly waiting: number;
	readonly eachWaiting: number;
}

/** Requests of strangers, by network. Two keep the loop busy while one of them waits for the database. */
export const STRANGERS: Policy = { atOnce: 2, each: 2, waiting: 256, eachWaiting: 64 };
/** Requests of whoever is signed in, or on a device that has been, by session: a browser sends a few at once. */
export const KNOWN: Policy = { atOnce: Infinity, each: 3, waiting: Infinity, eachWaiting: 64 };
/** Newcomers are shown the waiting room before the last of these places is taken. */
const FOR_NEWCOMERS = 1 / 2;

type Turn = () => void;

/** The way back of a request that is worked on to where it was let in. */
const admitted = new AsyncLocalStorage<{ aside<V>(work: () => Promise<V>): Promise<V> }>();

/** Work of the request that is being answered which needs none of the loop: meanwhile its place is somebody else's. */
export const aside = <V>(work: () => Promise<V>): Promise<V> => admitted.getStore()?.aside(work) ?? work();

/**
 * A bound on requests that are worked on at once, and turns for those that wait: one of each asker after the other, so that who
 * asks two hundred times waits for it and nobody else does. (Fair queueing: Nagle, RFC 970.)
 */
export class Admission {
	#running = 0;
	#length = 0;
	readonly #runningOf = new Map<string, number>();
	/** By asker, in the order of their turns. */
	readonly #waiting = new Map<string, Turn[]>();
	readonly #returning: Turn[] = [];

	constructor(private readonly policy: Policy) {}

	/** How many wait. */
	get length(): number {
		return this.#length;
	}

	/** From 1 on newcomers wait elsewhere. */
	fullness(): number {
		return this.#length / (this.policy.waiting * FOR_NEWCOMERS);
	}

	/** @returns undefined where too many wait already */
	async run<V>(asker: string, work: () => Promise<V>): Promise<V | undefined> {
		if (!(await this.#enter(asker))) return undefined;
		try {
			return await admitted.run({ aside: (slow) => this.#aside(asker, slow) }, work);
		} finally {
			this.#leave(asker);
		}
	}

	#hasPlace(asker: string): boolean {
		return this.#running < this.policy.atOnce && (this.#runningOf.get(asker) ?? 0) < this.policy.each;
	}

	async #enter(asker: string): Promise<boolean> {
		const own = this.#waiting.get(asker) ?? [];
		if (own.length === 0 && this.#hasPlace(asker)) this.#take(asker);
		else if (own.length >= this.policy.eachWaiting || this.#length >= this.policy.waiting) return false;
		else {
			this.#waiting.set(asker, own);
			this.#length += 1;
			await new Promise<void>((turn) => own.push(turn));
		}
		return true;
	}

	async #aside<V>(asker: string, work: () => Promise<V>): Promise<V> {
		this.#leave(asker);
		try {
			return await work();
		} finally {
			// Whoever was let in once goes before those who were not; a place of its own was bounded at the beginning.
			if (this.#running < this.policy.atOnce) this.#take(asker);
			else {
				await new Promise<void>((turn) => this.#returning.push(turn));
				this.#count(asker, 1);
			}
		}
	}

	#take(asker: string): void {
		this.#running += 1;
		this.#count(asker, 1);
	}

	#count(asker: string, more: 1 | -1): void {
		const running = (this.#runningOf.get(asker) ?? 0) + more;
		if (running === 0) this.#runningOf.delete(asker);
		else this.#runningOf.set(asker, running);
	}

	/** The place goes to whoever comes back, or else to the next asker in turn that may have it. */
	#leave(asker: string): void {
		this.#count(asker, -1);
		const back = this.#returning.shift();
		if (back) return back();
		this.#running -= 1;
		const next = [...this.#waiting.keys()].find((each) => this.#hasPlace(each));
		if (next !== undefined) this.#begin(next);
	}

	#begin(asker: string): void {
		const own = this.#waiting.get(asker) ?? [];
		this.#waiting.delete(asker);
		this.#take(asker);
		this.#length -= 1;
		const turn = own.shift();
		// The loop looks first whether somebody has come who need not wait.
		if (turn) setImmediate(turn);
		// Behind everybody else who waits.
		if (own.length > 0) this.#waiting.set(asker, own);
	}
}
