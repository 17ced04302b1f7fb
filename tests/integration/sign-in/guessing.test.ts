import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import { PROBLEMS, type Result } from '$lib/domain/problem';
import type * as slowHashes from '$lib/server/crypto/slow-hash';
import { newAccessCode } from '$lib/server/crypto/codes';
import { setPin } from '$lib/server/db/queries/access';
import { audited } from '$lib/server/audit/audited';
import { statusOf } from '$lib/server/http/status';
import { signInLimits } from '$lib/server/auth/sign-in-limits';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { repetitions } from '../../support/counts';
import { layOutBlock, letter, openHousehold, PIN, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

/** Slow hashes since it was set to none: nearly all of the time that a sign-in takes. */
const work = vi.hoisted(() => ({ slowHashes: 0 }));
vi.mock('$lib/server/crypto/slow-hash', async (original) => {
	const real = await original<typeof slowHashes>();
	return { ...real, slowHash: (secret: string, salt: string) => ((work.slowHashes += 1), real.slowHash(secret, salt)) };
});

const database = await testDatabase();
let house: Portal;
let n = 0;
/** An address that nobody has used. */
const nextAddress = () => `10.${(n += 1) >> 16}.${(n >> 8) & 255}.${n & 255}`;

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
	const inAll = repetitions(1_000, SIGN_IN_POLICY.failuresInAll);
	const perAddress = SIGN_IN_POLICY.failuresPerAddress;

	it.each([1, 10, 100, 1_000])(
		'from %i addresses lets through what the policy says and no more',
		async (addresses) => {
			const limits = signInLimits(house.deps.sql, { ...SIGN_IN_POLICY, failuresInAll: inAll });
			const tries = Math.min(perAddress + 5, Math.ceil((inAll * 1.1) / addresses));
			let passed = 0;
			for (let round = 0; round < tries; round += 1) {
				for (let start = 0; start < addresses; start += 50) {
					const here = Array.from({ length: Math.min(50, addresses - start) }, (_, i) => `a${start + i}`);
					const waits = await Promise.all(here.map((address) => limits.spend(address)));
					passed += waits.filter((wait) => wait === undefined).length;
				}
			}
			expect(passed).toBe(Math.min(addresses * Math.min(tries, perAddress), inAll));
		},
		900_000
	);

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
