import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Sql } from 'postgres';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import { systemClock } from '../runtime/clock';
import { limitKey, networkKeys } from '../crypto/address-hash';
import type { KeyRing } from '../crypto/key-ring';
import { failureCounter } from './failure-counter';

/** Who tries, as far as it can be known before anything is proven. */
export interface Visitor {
	/** The network address. */
	address: string;
	/** The household that signed in on this very device before (known-device.ts): counted apart from its network. */
	device?: string;
}

/** Limits on refused sign-ins of residents. Only failures count: `spend` first, `giveBack` when it was right. */
export interface SignInLimits {
	/** @returns minutes to wait, or undefined when the try may go on */
	spend(visitor: Visitor): Promise<number | undefined>;
	giveBack(visitor: Visitor): Promise<void>;
	/** Guesses at the PIN of a household whose letter was replaced. */
	spendOldLetter(letter: string): Promise<number | undefined>;
	/** One more code that belongs to nobody, from wherever. */
	countStranger(): Promise<void>;
	/** Whether a device that never signed in may look up a code now; while there are too many strangers they take turns. */
	mayLookUp(visitor: Visitor): Promise<boolean>;
	/** Whether one more typing error from this address is written down: nothing is spent, but the table must not be flooded. */
	mayNote(address: string): Promise<boolean>;
	/** Like `spend` and `giveBack`, for badge numbers: counted apart, so that guessing them does not stop anybody's sign-in. */
	spendBadge(address: string): Promise<number | undefined>;
	giveBackBadge(address: string): Promise<void>;
}

export function signInLimits(
	sql: Sql,
	keys: KeyRing,
	policy: Readonly<Record<keyof typeof SIGN_IN_POLICY, number>> = SIGN_IN_POLICY
): SignInLimits {
	const counter = (prefix: string, points: number) => failureCounter(sql, prefix, points, policy.windowMinutes);
	const perNetwork = counter('address', policy.failuresPerAddress);
	const perDevice = counter('device', policy.failuresPerAddress);
	const inAll = counter('all', policy.failuresInAll);
	const notes = counter('note', policy.notesPerAddress);
	const badges = counter('badge', policy.badgesPerAddress);
	const perOldLetter = counter('letter', policy.failuresPerOldLetter);
	const turns = new RateLimiterMemory({ points: policy.strangersPerSecond, duration: 1 });
	let slowUntil = 0;
	const networks = (address: string) => networkKeys(keys, address);
	const own = (device: string) => [limitKey(keys, `device/${device}`)];
	return {
		spend: ({ address, device }) => (device ? perDevice.spend(own(device)) : perNetwork.spend(networks(address))),
		giveBack: ({ address, device }) =>
			device ? perDevice.giveBack(own(device)) : perNetwork.giveBack(networks(address)),
		spendOldLetter: (letter) => perOldLetter.spend([letter]),
		async countStranger() {
			const minutes = await inAll.spend(['*']);
			if (minutes !== undefined) slowUntil = systemClock.now() + minutes * 60_000;
		},
		async mayLookUp({ device }) {
			if (device || slowUntil <= systemClock.now()) return true;
			return turns.consume('*').then(
				() => true,
				() => false
			);
		},
		mayNote: async (address) => (await notes.spend(networks(address))) === undefined,
		spendBadge: (address) => badges.spend(networks(address)),
		giveBackBadge: (address) => badges.giveBack(networks(address))
	};
}
