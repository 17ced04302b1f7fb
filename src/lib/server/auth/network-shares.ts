import { RateLimiterMemory } from 'rate-limiter-flexible';
import { networksOf } from '$lib/domain/access/network-range';
import { WIDER } from '$lib/domain/access/sign-in-policy';
import type { Visitor } from './sign-in-limits';

export interface NetworkShares {
	/** Whether this network, or this known device, may ask for one more piece of work of this kind; costs no statement. */
	admits(visitor: Visitor, kind: string): Promise<boolean>;
	/** Whether `admits` would say no, without asking for anything. */
	hasSpent(visitor: Visitor, kind: string): Promise<boolean>;
}

/** What each network, or each known device, may ask for; in memory, so that a flood costs the database nothing. */
export function networkShares({ hashes, seconds }: { hashes: number; seconds: number }): NetworkShares {
	const limiters = new Map<string, RateLimiterMemory>();
	const limiterOf = (kind: string, level: number): RateLimiterMemory => {
		const keyPrefix = `${kind}/${level}`;
		const points = hashes * WIDER ** level;
		const limiter = limiters.get(keyPrefix) ?? new RateLimiterMemory({ keyPrefix, points, duration: seconds });
		limiters.set(keyPrefix, limiter);
		return limiter;
	};
	const sharesOf = ({ address, device }: Visitor, kind: string) =>
		(device ? [`device ${device}`] : networksOf(address)).map((key, level) => ({
			limiter: limiterOf(kind, level),
			key
		}));
	return {
		async admits(visitor, kind) {
			for (const { limiter, key } of sharesOf(visitor, kind)) {
				const spent = await limiter.consume(key).catch(() => undefined);
				if (!spent) return false;
			}
			return true;
		},
		async hasSpent(visitor, kind) {
			const shares = sharesOf(visitor, kind).map(({ limiter, key }) => limiter.get(key));
			return (await Promise.all(shares)).some((share) => share !== null && share.remainingPoints <= 0);
		}
	};
}
