import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import type { Result } from '$lib/domain/problem';
import type { Staff } from '$lib/server/actors';
import { newAccessCode } from '$lib/server/crypto/codes';
import { signInAttempt } from '$lib/server/db/schema';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { identifyLetter } from '$lib/server/use-cases/sign-in/identify-letter';
import { noteRefusal } from '$lib/server/use-cases/sign-in/refuse-sign-in';
import { findHousehold } from '$lib/server/use-cases/help-desk/find-household';
import { layOutBlock, letter, openHousehold, PIN, portal, settle, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { reissues } from '../../support/second-person';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let agent: Staff;
let n = 300;
const next = () => String((n += 1));
const from = () => `10.3.${n % 250}.${(n += 1) % 250}`;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	agent = await signedIn(house, 'help-desk');
});
afterAll(() => house.deps.close());

const mistype = (code: string, at: number) => code.slice(0, at) + ((Number(code[at]) + 1) % 10) + code.slice(at + 1);
const referenceOf = (result: Result<unknown>) => (result.ok ? '' : String(result.problem.details?.reference ?? ''));
const enter = (code: string, pin: string, phoneClock?: number) =>
	enterPin(house.deps, { code, pin, address: from(), userAgent: 'test', phoneClock });

/** What the agent's screen says after typing the reference that the page showed. */
async function diagnosis(result: Result<unknown>) {
	const reference = referenceOf(result);
	expect(reference).toMatch(/^[0-9A-Z]{6}$/);
	const found = await findHousehold(house.deps, agent, { typed: reference });
	if (!found.ok || !found.value.attempt) throw new Error('not found');
	return { ...found.value.attempt.explanation, households: found.value.households.length };
}

describe('the reference on the page tells the agent', () => {
	it('which group of the code was mistyped, without the code', async () => {
		const code = newAccessCode();
		const result = await identifyLetter(house.deps, { code: mistype(code, 9), address: from() });
		const { cause, values } = await diagnosis(result);
		expect(cause).toBe('typing');
		expect(String(values.groups).split(', ')).toContain('3');
		expect(JSON.stringify(await house.deps.db.select().from(signInAttempt))).not.toContain(mistype(code, 9));
	});

	it('that a group is missing', async () => {
		expect(
			await diagnosis(await identifyLetter(house.deps, { code: '1234 5678 9012', address: from() }))
		).toMatchObject({ cause: 'digits', values: { digits: 12 } });
	});

	it('which letter replaced the one in hand, and when', async () => {
		const { householdId, code } = await openHousehold(house, next());
		house.clock.forward(60);
		await reissues(house, agent, householdId);
		const replacedAt = house.clock.now();
		expect(await diagnosis(await enter(code, PIN))).toMatchObject({
			cause: 'oldLetter',
			values: { used: 1, letter: 2 },
			times: { replacedAt },
			households: 1
		});
	});

	it('until when sign-in is paused', async () => {
		const { code } = await openHousehold(house, next());
		for (let i = 0; i < SIGN_IN_POLICY.pinTries; i += 1) await enter(code, '990011');
		expect(await diagnosis(await enter(code, PIN))).toMatchObject({
			cause: 'lockedNow',
			times: { until: house.clock.now() + 15 * 60_000 }
		});
	});

	it('that the code is not one of this district', async () => {
		expect(await diagnosis(await enter(newAccessCode(), PIN))).toMatchObject({ cause: 'unknownCode', households: 0 });
	});

	it('that the phone’s clock is a day behind', async () => {
		const { code } = await openHousehold(house, next());
		expect((await diagnosis(await enter(code, '990011', Date.now() - 86_400_000))).clockOff).toBe(-1440);
		expect((await diagnosis(await enter(code, '990011', Date.now() - 60_000))).clockOff).toBeUndefined();
	});

	it('that too many sign-ins failed from that network', async () => {
		const address = '10.9.9.9';
		for (let i = 0; i < SIGN_IN_POLICY.failuresPerAddress; i += 1) await house.deps.limits.spend({ address });
		expect((await diagnosis(await identifyLetter(house.deps, { code: newAccessCode(), address }))).cause).toBe(
			'network'
		);
	});

	it('that the browser keeps no cookies', async () => {
		expect((await diagnosis(await noteRefusal(house.deps, { cause: 'cookies.blocked', address: from() }))).cause).toBe(
			'cookies'
		);
	});

	it('that the round has closed', async () => {
		const householdId = await settle(house, next());
		const code = await letter(house, householdId);
		const now = house.clock.now();
		house.clock.set('2020-11-06T09:00+08:00');
		expect(await diagnosis(await identifyLetter(house.deps, { code, address: from() }))).toMatchObject({
			cause: 'closed',
			households: 1
		});
		house.clock.forward((now - house.clock.now()) / 60_000);
	});
});

describe('typing errors', () => {
	it('of one address are written down only so often; then they are answered without a reference', async () => {
		const mistyped = mistype(newAccessCode(), 2);
		const results = [];
		for (let i = 0; i <= SIGN_IN_POLICY.notesPerAddress; i += 1)
			results.push(await identifyLetter(house.deps, { code: mistyped, address: '10.8.8.8' }));
		expect(results.filter((result) => referenceOf(result) !== '')).toHaveLength(SIGN_IN_POLICY.notesPerAddress);
		expect(results.every((result) => !result.ok && result.problem.code === 'code.checkDigits')).toBe(true);
	});
});
