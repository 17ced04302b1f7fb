import { availableParallelism } from 'node:os';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { SLOW_WORK_POLICY, WIDER } from '$lib/domain/access/sign-in-policy';
import { networksOf } from '$lib/domain/access/network-range';
import { fail, ok, type Result } from '$lib/domain/problem';
import { aside } from '../overload/admission';
import type { Visitor } from './sign-in-limits';

/** The one way from a page to slow work: limited per network before it is spent, whichever page asks, and bounded in all. */
export interface SlowGate {
	/** Whether this network, or this known device, may ask for one more piece of work of this kind; costs no statement. */
	admits(visitor: Visitor, kind: string): Promise<boolean>;
	/** Problem `signIn.busy` where the network has had its share, or the line is full. Never inside a transaction. */
	run<V>(visitor: Visitor, audience: Audience, work: () => Promise<V>): Promise<Result<V>>;
	/** How many wait. */
	waiting(): number;
	/** From 1 on newcomers wait elsewhere: the rest of the line is for those who are on the way already. */
	fullness(): number;
}

type Audience = 'staff' | 'resident';
type Policy = Readonly<Record<keyof typeof SLOW_WORK_POLICY, number>>;

/** @param processes that share this machine's cores */
export function slowGate(policy: Policy = SLOW_WORK_POLICY, processes = 1): SlowGate {
	const admits = networkShares(policy);
	const lines = new WaitingLines(policy.waiting, atOnceIn(processes));
	const inLine = async <V>(line: Line, work: () => Promise<V>): Promise<Result<V>> => {
		if (!(await lines.turn(line))) return fail('signIn.busy');
		try {
			return ok(await work());
		} finally {
			lines.leave();
		}
	};
	return {
		admits,
		waiting: () => lines.length,
		fullness: () => lines.length / policy.newcomersUpTo,
		async run(visitor, audience, work) {
			if (!(await admits(visitor, audience))) return fail('signIn.busy');
			// Neither the line nor the thread keeps the loop busy: pages of others are made meanwhile.
			return aside(() => inLine(visitor.device ? 'known' : audience, work));
		}
	};
}

/** What each network, or each known device, may ask for; in memory, so that a flood costs the database nothing. */
function networkShares({ hashes, seconds }: Policy): SlowGate['admits'] {
	const limiters = new Map<string, RateLimiterMemory>();
	const limiterOf = (kind: string, level: number): RateLimiterMemory => {
		const keyPrefix = `${kind}/${level}`;
		const points = hashes * WIDER ** level;
		const limiter = limiters.get(keyPrefix) ?? new RateLimiterMemory({ keyPrefix, points, duration: seconds });
		limiters.set(keyPrefix, limiter);
		return limiter;
	};
	return async ({ address, device }, kind) => {
		for (const [level, key] of (device ? [`device ${device}`] : networksOf(address)).entries()) {
			const spent = await limiterOf(kind, level)
				.consume(key)
				.catch(() => undefined);
			if (!spent) return false;
		}
		return true;
	};
}

/** Residents and staff never wait in one line, and strangers never before a device that signed in. */
const LINES = ['known', 'staff', 'resident'] as const;
type Line = (typeof LINES)[number];

/** One core's worth of threads fewer than there are is kept busy from outside: pages are made on the other. */
const atOnceIn = (processes: number): number => Math.max(1, Math.floor((availableParallelism() - 1) / processes));

class WaitingLines {
	readonly #waiting: Record<Line, (() => void)[]> = { known: [], staff: [], resident: [] };
	#running = 0;

	constructor(
		private readonly longest: number,
		private readonly atOnce: number
	) {}

	get length(): number {
		return LINES.reduce((sum, line) => sum + this.#waiting[line].length, 0);
	}

	/** @returns false where too many wait already */
	async turn(line: Line): Promise<boolean> {
		if (this.#running < this.atOnce) this.#running += 1;
		else if (this.#waiting[line].length >= this.longest) return false;
		else await new Promise<void>((resolve) => this.#waiting[line].push(resolve));
		return true;
	}

	/** Whoever waits takes over the place; only where nobody does it is free again. */
	leave(): void {
		const line = LINES.map((name) => this.#waiting[name]).find(({ length }) => length > 0);
		const next = line?.shift();
		if (next) next();
		else this.#running -= 1;
	}
}
