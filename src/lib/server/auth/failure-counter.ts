import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Sql } from 'postgres';
import { WIDER } from '$lib/domain/access/sign-in-policy';

/** Failures of one kind, counted in the database so that all web processes share them. */
export interface FailureCounter {
	/**
	 * Spends one point of each key, before the secret is looked at: parallel guesses cannot slip through.
	 * @param keys from narrow to wide; each may spend more than the one before it
	 * @returns minutes to wait, or undefined when the try may go on
	 */
	spend(keys: string[]): Promise<number | undefined>;
	/** What exactly this was spent on: it was right. */
	giveBack(keys: string[]): Promise<void>;
}

export function failureCounter(sql: Sql, keyPrefix: string, points: number, windowMinutes: number): FailureCounter {
	const levels: RateLimiterPostgres[] = [];
	const level = (n: number) =>
		(levels[n] ??= new RateLimiterPostgres({
			storeClient: pgClient(sql),
			storeType: 'client',
			tableName: 'rate_limit',
			tableCreated: true,
			keyPrefix,
			points: points * WIDER ** n,
			duration: windowMinutes * 60,
			// Whoever is over the limit is refused without asking the database: a flood must not become its load.
			inMemoryBlockOnConsumed: points * WIDER ** n + 1
		}));
	return {
		async spend(keys) {
			// One after the other: what is refused near by must not use up what its neighbours have.
			for (const [n, key] of keys.entries()) {
				const wait = await minutesLeft(level(n), key);
				if (wait !== undefined) return wait;
			}
			return undefined;
		},
		giveBack: async (keys) => {
			await Promise.all(keys.map((key, n) => level(n).reward(key, 1)));
		}
	};
}

async function minutesLeft(limiter: RateLimiterPostgres, key: string): Promise<number | undefined> {
	try {
		await limiter.consume(key, 1);
		return undefined;
	} catch (refusal) {
		if (refusal instanceof Error) throw refusal;
		return Math.ceil((refusal as { msBeforeNext: number }).msBeforeNext / 60_000);
	}
}

/** The library speaks node-postgres; the product's one driver is `postgres`. */
const pgClient = (sql: Sql) => ({
	query: async ({ text, values }: { text: string; values: (string | number | null)[] }) => {
		const rows = await sql.unsafe(text, values, { prepare: true });
		return { rows, rowCount: rows.count };
	}
});
