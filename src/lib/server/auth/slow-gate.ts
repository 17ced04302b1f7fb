import { availableParallelism } from 'node:os';
import { SLOW_WORK_POLICY } from '$lib/domain/access/sign-in-policy';
import { fail, ok, type Result } from '$lib/domain/problem';
import { aside } from '../overload/admission';
import { networkShares, type NetworkShares } from './network-shares';
import type { Visitor } from './sign-in-limits';

/** The one way from a page to slow work: limited per network before it is spent, whichever page asks, and bounded in all. */
export interface SlowGate extends Pick<NetworkShares, 'admits'> {
	/** Whether `run`, or `admits`, would refuse: then nothing needs to be read or made of what was sent. */
	wouldRefuse(visitor: Visitor, kind: string): Promise<boolean>;
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
	const { admits, hasSpent } = networkShares(policy);
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
		wouldRefuse: async (visitor, kind) => lines.isFull(kind) || hasSpent(visitor, kind),
		waiting: () => lines.length,
		fullness: () => lines.length / policy.newcomersUpTo,
		async run(visitor, audience, work) {
			if (!(await admits(visitor, audience))) return fail('signIn.busy');
			// Neither the line nor the thread keeps the loop busy: pages of others are made meanwhile.
			return aside(() => inLine(visitor.device ? 'known' : audience, work));
		}
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

	/** @param kind of work; there may be no line for it */
	isFull(kind: string): boolean {
		return (this.#waiting[kind as Line]?.length ?? 0) >= this.longest;
	}

	/** @returns false where too many wait already */
	async turn(line: Line): Promise<boolean> {
		if (this.#running < this.atOnce) this.#running += 1;
		else if (this.isFull(line)) return false;
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
