import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import type { Result } from '$lib/domain/problem';
import { newAccessCode } from '$lib/server/crypto/codes';
import { recordAttempt } from '$lib/server/db/queries/access';
import { accessCode, signInAttempt } from '$lib/server/db/schema';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { identifyLetter } from '$lib/server/use-cases/sign-in/identify-letter';
import { showHome } from '$lib/server/use-cases/sign-in/show-home';
import { layOutBlock, letter, openHousehold, PIN, portal, settle, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: Portal;
let doors = 0;
const nextDoor = () => String((doors += 1)).padStart(3, '0');
/** A fresh network address, so that tests do not share a limit. */
const somewhere = () => `10.0.0.${(doors += 1)}`;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

const enter = (code: string, pin: string, address = somewhere()) =>
	enterPin(house.deps, { code, pin, address, userAgent: 'test' });
const problemOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);

describe('a letter', () => {
	it('leads to "is this your home?" with the address, and then to a PIN of one’s own', async () => {
		const id = await settle(house, nextDoor());
		const code = await letter(house, id);
		const found = await identifyLetter(house.deps, { code, address: somewhere() });
		expect(found).toMatchObject({ ok: true, value: { next: 'home', code } });
		const home = await showHome(house.deps, { code });
		expect(home.ok && home.value.village.zh).toBe('龙船坪社区');
		expect(problemOf(await choosePin(house.deps, { code, pin: PIN, pinAgain: PIN, userAgent: 'test' }))).toBe('ok');
		expect(problemOf(await enter(code, PIN))).toBe('ok');
	});

	it('mistyped in one digit spends no try', async () => {
		const code = newAccessCode();
		const wrong = String((Number(code[0]) + 1) % 10) + code.slice(1);
		expect(problemOf(await identifyLetter(house.deps, { code: wrong, address: somewhere() }))).toBe('code.checkDigits');
		expect(problemOf(await identifyLetter(house.deps, { code: '12345', address: somewhere() }))).toBe('code.malformed');
	});

	it('that belongs to nobody is asked for a PIN like any redeemed one', async () => {
		const { code } = await openHousehold(house, nextDoor());
		const known = await identifyLetter(house.deps, { code, address: somewhere() });
		const unknown = await identifyLetter(house.deps, { code: newAccessCode(), address: somewhere() });
		expect(known.ok && known.value.next).toBe('pin');
		expect(unknown.ok && unknown.value.next).toBe('pin');
	});

	it('redeemed by ten people at once has one PIN, and the nine others are told that it may be so', async () => {
		const code = await letter(house, await settle(house, nextDoor()));
		const pins = Array.from({ length: 10 }, (_, i) => `28051${i}`);
		const results = await Promise.all(
			pins.map((pin) => choosePin(house.deps, { code, pin, pinAgain: pin, userAgent: 'test' }))
		);
		expect(results.filter((result) => result.ok)).toHaveLength(1);
		expect(results.filter((result) => problemOf(result) === 'code.alreadyUsed')).toHaveLength(9);
		const winner = pins[results.findIndex((result) => result.ok)] ?? '';
		expect(problemOf(await enter(code, winner))).toBe('ok');
	});

	it('opens nothing new once the round is closed, and is not asked for a PIN before it opens', async () => {
		const code = await letter(house, await settle(house, nextDoor()));
		house.clock.set('2020-11-06T00:00+08:00');
		expect(problemOf(await identifyLetter(house.deps, { code, address: somewhere() }))).toBe('round.closed');
		expect(problemOf(await choosePin(house.deps, { code, pin: PIN, pinAgain: PIN, userAgent: 'test' }))).toBe(
			'round.closed'
		);
		house.clock.set('2020-10-10T23:59+08:00');
		expect(problemOf(await identifyLetter(house.deps, { code, address: somewhere() }))).toBe('round.notOpen');
		house.clock.set('2020-11-02T09:00+08:00');
	});
});

describe('a wrong PIN', () => {
	it('says how many tries are left, then pauses sign-in, even for the right PIN, until the pause is over', async () => {
		const { code } = await openHousehold(house, nextDoor());
		for (const left of [4, 3, 2, 1]) {
			const refused = await enter(code, '135790');
			expect(refused).toMatchObject({ ok: false, problem: { code: 'pin.wrong', details: { left } } });
		}
		expect(problemOf(await enter(code, '135790'))).toBe('household.locked');
		expect(problemOf(await enter(code, PIN))).toBe('household.locked');
		house.clock.forward(SIGN_IN_POLICY.pauseMinutes + 1);
		expect(problemOf(await enter(code, PIN))).toBe('ok');
	});

	it('is forgotten after a right one', async () => {
		const { code } = await openHousehold(house, nextDoor());
		await enter(code, '135790');
		await enter(code, PIN);
		expect(await enter(code, '135790')).toMatchObject({ problem: { details: { left: 4 } } });
	});

	it('guessed forty times at once is looked at five times and no more', async () => {
		const { code } = await openHousehold(house, nextDoor());
		const guesses = Array.from({ length: 40 }, (_, i) => enter(code, String(300_000 + i)));
		const outcomes = (await Promise.all(guesses)).map(problemOf);
		expect(outcomes.filter((code) => code === 'pin.wrong')).toHaveLength(SIGN_IN_POLICY.pinTries - 1);
		expect(outcomes.filter((code) => code === 'household.locked')).toHaveLength(40 - SIGN_IN_POLICY.pinTries + 1);
	});

	it('with no valid letter locks nobody out', async () => {
		const { code } = await openHousehold(house, nextDoor());
		for (let i = 0; i < 8; i += 1) await enter(newAccessCode(), '135790');
		expect(problemOf(await enter(code, PIN))).toBe('ok');
	});
});

describe('a replaced letter', () => {
	it('tells whoever also knows the PIN to use the new one, and the new one opens with the same PIN', async () => {
		const { code, householdId } = await openHousehold(house, nextDoor());
		const second = await letter(house, householdId);
		expect(problemOf(await enter(code, PIN))).toBe('code.replaced');
		expect(problemOf(await enter(second, PIN))).toBe('ok');
	});

	it('reads like an unknown one for whoever does not know the PIN, and allows few guesses at it', async () => {
		const { code, householdId } = await openHousehold(house, nextDoor());
		await letter(house, householdId);
		for (let i = 0; i < SIGN_IN_POLICY.failuresPerOldLetter; i += 1) {
			expect(problemOf(await enter(code, '135790'))).toBe('signIn.refused');
		}
		expect(problemOf(await enter(code, PIN))).toBe('signIn.refused');
	});
});

describe('one network address', () => {
	it('may fail so often and no more, while sign-ins that succeed cost nothing', async () => {
		const { code } = await openHousehold(house, nextDoor());
		const address = somewhere();
		for (let i = 0; i < 5; i += 1) expect(problemOf(await enter(code, PIN, address))).toBe('ok');
		const outcomes = [];
		for (let i = 0; i < SIGN_IN_POLICY.failuresPerAddress + 1; i += 1) {
			outcomes.push(problemOf(await enter(newAccessCode(), '135790', address)));
		}
		expect(outcomes.filter((outcome) => outcome === 'signIn.refused')).toHaveLength(SIGN_IN_POLICY.failuresPerAddress);
		expect(outcomes.at(-1)).toBe('signIn.tooMany');
		expect(problemOf(await enter(code, PIN))).toBe('ok');
	});

	it('that goes on after its limit is refused in words, and fills no table', async () => {
		const address = somewhere();
		const posts = SIGN_IN_POLICY.failuresPerAddress + 2 * SIGN_IN_POLICY.notesPerAddress;
		const before = await house.deps.db.$count(signInAttempt);
		for (let i = 0; i < posts; i += 1) await enter(newAccessCode(), '135790', address);
		const written = (await house.deps.db.$count(signInAttempt)) - before;
		expect(written).toBe(SIGN_IN_POLICY.failuresPerAddress + SIGN_IN_POLICY.notesPerAddress);
		expect(problemOf(await enter(newAccessCode(), '135790', address))).toBe('signIn.tooManyUnnoted');
		expect(problemOf(await identifyLetter(house.deps, { code: newAccessCode(), address }))).toBe(
			'signIn.tooManyUnnoted'
		);
		expect((await house.deps.db.$count(signInAttempt)) - before).toBe(written);
	});
});

describe('a code that opens nothing', () => {
	it('reads alike on every page that asks for a PIN to be chosen: invented, used or replaced', async () => {
		const used = await openHousehold(house, nextDoor());
		const replaced = await letter(house, await settle(house, nextDoor()));
		const { householdId } = used;
		const again = await letter(house, householdId);
		const choose = (code: string) => choosePin(house.deps, { code, pin: PIN, pinAgain: PIN, userAgent: 'test' });
		const [unused] = await house.deps.db.select().from(accessCode).where(eq(accessCode.householdId, householdId));
		expect(unused?.replacedAt).not.toBeNull();
		for (const code of [used.code, again, newAccessCode()])
			expect([problemOf(await choose(code)), problemOf(await showHome(house.deps, { code }))]).toEqual([
				'code.alreadyUsed',
				'code.alreadyUsed'
			]);
		expect(problemOf(await choose(replaced))).toBe('ok');
	});
});

describe('every refusal', () => {
	it('finds a free reference where one is taken', async () => {
		const attempt = { at: 1, problem: 'pin.wrong', addressHash: Buffer.from('here') };
		const drawn = ['222222', '222222', '333333'].values();
		const draw = () => drawn.next().value ?? '';
		expect(await recordAttempt(house.deps.db, draw, attempt)).toBe('222222');
		expect(await recordAttempt(house.deps.db, draw, attempt)).toBe('333333');
	});

	it('has a reference of its own that the help desk finds, and holds neither code nor PIN', async () => {
		const { code } = await openHousehold(house, nextDoor());
		const refused = await enter(code, '135790');
		const reference = refused.ok ? '' : String(refused.problem.details?.reference);
		const [attempt] = await house.deps.db
			.select()
			.from(signInAttempt)
			.where(sql`reference = ${reference}`);
		expect(reference).toMatch(/^[2-9A-Z]{6}$/);
		expect(attempt?.problem).toBe('pin.wrong');
		expect(JSON.stringify(attempt)).not.toMatch(new RegExp(`${code}|135790`));
	});
});
