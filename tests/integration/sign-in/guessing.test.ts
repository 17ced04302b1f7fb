import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SIGN_IN_POLICY, WIDER } from '$lib/domain/access/sign-in-policy';
import { PROBLEMS, type Result } from '$lib/domain/problem';
import type * as slowWork from '$lib/server/crypto/slow-work';
import { newAccessCode } from '$lib/server/crypto/codes';
import { setPin } from '$lib/server/db/queries/access';
import { audited } from '$lib/server/audit/audited';
import { statusOf } from '$lib/server/http/status';
import { signInLimits, type SignInLimits, type Visitor } from '$lib/server/auth/sign-in-limits';
import { identifyLetter } from '$lib/server/use-cases/sign-in/identify-letter';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { repetitions } from '../../support/counts';
import { layOutBlock, letter, openHousehold, PIN, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

/** Slow hashes since it was set to none: nearly all of the time that a sign-in takes. */
const work = vi.hoisted(() => ({ slowHashes: 0 }));
vi.mock('$lib/server/crypto/slow-work', async (original) => {
	const real = await original<typeof slowWork>();
	return { ...real, slowly: (job: slowWork.SlowJob) => ((work.slowHashes += 1), real.slowly(job)) };
});

const database = await testDatabase();
let house: Portal;
let n = 0;
/** An address in a network that nobody has used. */
const nextAddress = () => `10.${(n += 1) >> 8}.${n & 255}.1`;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

const WRONG_PIN = '990011';
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const guess = (code: string, pin = WRONG_PIN) =>
	enterPin(house.deps, { code, pin, address: nextAddress(), userAgent: 'test' });

beforeEach(async () => void (await house.deps.sql`delete from rate_limit`));

describe('guessing, at the limits of docs/sign-in-policy.md', () => {
	const { failuresPerAddress } = SIGN_IN_POLICY;
	const limitsOf = (policy: Partial<Record<keyof typeof SIGN_IN_POLICY, number>> = {}) =>
		signInLimits(house.deps.sql, house.deps.keys, { ...SIGN_IN_POLICY, ...policy });
	/** How many of so many tries are let through. */
	async function passed(limits: SignInLimits, tries: number, visitor: (n: number) => Visitor): Promise<number> {
		let through = 0;
		for (let start = 0; start < tries; start += 25) {
			const some = Array.from({ length: Math.min(25, tries - start) }, (_, i) => limits.spend(visitor(start + i)));
			through += (await Promise.all(some)).filter((wait) => wait === undefined).length;
		}
		return through;
	}
	const hex = (n: number) => n.toString(16);

	it.each([
		['one IPv4 address', failuresPerAddress, () => '192.0.2.7'],
		['the addresses of an IPv4 /24', failuresPerAddress * WIDER, (n: number) => `192.0.2.${n % 250}`],
		['the addresses of an IPv6 /64', failuresPerAddress, (n: number) => `2001:db8:1:2:${hex(n)}::1`],
		['the subnets of an IPv6 /56', failuresPerAddress * WIDER, (n: number) => `2001:db8:1:3${hex(16 + (n % 200))}::1`],
		['the subnets of an IPv6 /48', failuresPerAddress * WIDER ** 2, (n: number) => `2001:db8:2:${hex(n * 13)}::1`]
	])('from %s lets through %i and no more', async (_, allowed, address) => {
		expect(await passed(limitsOf(), allowed + 40, (n) => ({ address: address(n) }))).toBe(allowed);
	});

	it('whoever is refused for one address uses up nothing of its neighbours’', async () => {
		const limits = limitsOf();
		await passed(limits, failuresPerAddress * (WIDER + 1), () => ({ address: '198.51.100.1' }));
		expect(await limits.spend({ address: '198.51.100.2' })).toBeUndefined();
	});

	it('strangers do not keep out a device that signed in before, on the same network', async () => {
		const limits = limitsOf();
		await passed(limits, failuresPerAddress + 1, () => ({ address: '203.0.113.5' }));
		expect(await limits.spend({ address: '203.0.113.5' })).toBeDefined();
		expect(await limits.spend({ address: '203.0.113.5', device: 'household' })).toBeUndefined();
	});

	it('too many codes of nobody slow strangers down, and neither refuse a sign-in nor slow a known device', async () => {
		const limits = limitsOf({ failuresInAll: 10, strangersPerSecond: 5 });
		for (let n = 0; n < 10; n += 1) await limits.countStranger();
		expect(await limits.mayLookUp({ address: 'a' })).toBe(true);
		await limits.countStranger();
		const asked = await Promise.all(Array.from({ length: 20 }, () => limits.mayLookUp({ address: 'a' })));
		expect(asked.filter((may) => may)).toHaveLength(5);
		expect(await limits.mayLookUp({ address: 'a', device: 'household' })).toBe(true);
		expect(await limits.spend({ address: nextAddress() })).toBeUndefined();
	});

	it('a code of nobody on the first page counts in all, and one of somebody counts nowhere', async () => {
		const { code } = await openHousehold(house, '800');
		const points = async (prefix: string) =>
			(await house.deps.sql`select sum(points)::int as sum from rate_limit where key like ${`${prefix}:%`}`)[0]?.sum;
		for (let n = 0; n < 3; n += 1) await identifyLetter(house.deps, { code: newAccessCode(), address: nextAddress() });
		expect([await points('all'), await points('address')]).toEqual([3, 6]);
		await identifyLetter(house.deps, { code, address: nextAddress() });
		expect([await points('all'), await points('address')]).toEqual([3, 6]);
	});

	it('a PIN with the letter in hand: five looks in every pause, from however many addresses', async () => {
		const { code } = await openHousehold(house, '801');
		const pauses = repetitions(3, 96);
		let looked = 0;
		for (let pause = 0; pause < pauses; pause += 1) {
			for (let i = 0; i < SIGN_IN_POLICY.pinTries + 2; i += 1) {
				const result = await guess(code);
				// The fifth look is the one that begins the pause; what comes after it is not looked at.
				if (codeOf(result) === 'pin.wrong' || i === SIGN_IN_POLICY.pinTries - 1) looked += 1;
			}
			expect(codeOf(await guess(code, PIN))).toBe('household.locked');
			house.clock.forward(SIGN_IN_POLICY.pauseMinutes);
		}
		expect(looked).toBe(pauses * SIGN_IN_POLICY.pinTries);
		expect(codeOf(await guess(code, PIN))).toBe('ok');
	}, 900_000);
});

describe('whoever holds no valid letter', () => {
	// What takes the time is the slow hashes; `npm run bench:sign-in` prints how long the product's own pages take.
	const samples = repetitions(8, 2_000);

	/** A replaced letter of a household of its own, in each state that must not show. */
	async function oldLetter(
		door: string,
		after: (householdId: string) => Promise<void> = async () => {}
	): Promise<string> {
		const { householdId, code } = await openHousehold(house, door);
		await letter(house, householdId);
		await after(householdId);
		return code;
	}
	const forgetPin = (householdId: string) =>
		audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			await setPin(tx, householdId, null);
			await record({ action: 'pin.reset', householdId });
		});

	it('cannot tell unknown, replaced, locked and reset apart, by words, status, length or the work done', async () => {
		const locked = await openHousehold(house, '811');
		for (let i = 0; i < SIGN_IN_POLICY.pinTries; i += 1) await guess(locked.code);
		await letter(house, locked.householdId);
		const [replaced, reset] = [await oldLetter('812'), await oldLetter('813', forgetPin)];
		const codes = [newAccessCode, () => replaced, () => locked.code, () => reset];
		const answers = new Set<string>();
		for (let round = 0; round < samples; round += 1) {
			for (const code of codes) {
				work.slowHashes = 0;
				const result = await guess(code());
				if (result.ok) throw new Error('A stranger signed in.');
				const { code: problem, details } = result.problem;
				const status = statusOf({ code: problem });
				const { say } = PROBLEMS[problem];
				answers.add(
					JSON.stringify([status, say, Object.keys(details ?? {}), String(details?.reference).length, work.slowHashes])
				);
			}
		}
		expect([...answers]).toHaveLength(1);
	}, 3_600_000);
});
