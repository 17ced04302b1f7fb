import { RateLimiterPostgres, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Sql } from 'postgres';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';

/**
 * Limits on refused sign-ins, counted in the database so that all web processes share them. Only failures count:
 * `spend` before the secret is looked at (parallel guesses cannot slip through), `giveBack` when it was right.
 */
export interface SignInLimits {
	/** @returns minutes to wait, or undefined when the try may go on */
	spend(address: string, oldLetter?: string): Promise<number | undefined>;
	giveBack(address: string): Promise<void>;
	/** Whether one more typing error from this address is written down: nothing is spent, but the table must not be flooded. */
	mayNote(address: string): Promise<boolean>;
	/** Like `spend` and `giveBack`, for badge numbers: counted apart, so that guessing them does not stop anybody's sign-in. */
	spendBadge(address: string): Promise<number | undefined>;
	giveBackBadge(address: string): Promise<void>;
}

export function signInLimits(
	sql: Sql,
	policy: Readonly<Record<keyof typeof SIGN_IN_POLICY, number>> = SIGN_IN_POLICY
): SignInLimits {
	const duration = policy.windowMinutes * 60;
	const limiter = (keyPrefix: string, points: number) =>
		new RateLimiterPostgres({
			storeClient: pgClient(sql),
			storeType: 'client',
			tableName: 'rate_limit',
			tableCreated: true,
			keyPrefix,
			points,
			duration
		});
	const perAddress = limiter('address', policy.failuresPerAddress);
	const inAll = limiter('all', policy.failuresInAll);
	const notes = limiter('note', policy.notesPerAddress);
	const badges = limiter('badge', policy.badgesPerAddress);
	const perOldLetter = limiter('letter', policy.failuresPerOldLetter);
	return {
		spend: async (address, oldLetter) =>
			oldLetter === undefined
				? ((await minutesLeft(perAddress, address)) ?? (await minutesLeft(inAll, '*')))
				: minutesLeft(perOldLetter, oldLetter),
		giveBack: async (address) => {
			await Promise.all([perAddress.reward(address, 1), inAll.reward('*', 1)]);
		},
		mayNote: async (address) => (await minutesLeft(notes, address)) === undefined,
		spendBadge: (address) => minutesLeft(badges, address),
		giveBackBadge: async (address) => {
			await badges.reward(address, 1);
		}
	};
}

async function minutesLeft(limiter: RateLimiterAbstract, key: string): Promise<number | undefined> {
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
		const rows = await sql.unsafe(text, values);
		return { rows, rowCount: rows.count };
	}
});
