import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '$lib/domain/beijing';
import type { Staff } from '$lib/server/actors';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { handOverLetter, vouchAtDoor } from '$lib/server/use-cases/field/reissue-at-door';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { showDoorSheet } from '$lib/server/use-cases/field/show-door-sheet';
import { BLOCK, layOutBlock, openHousehold, PIN, portal, settle, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let enumerator: Staff;
let doors = 400;
const nextDoor = () => String((doors += 1));

beforeAll(async () => {
	house = await portal(database.url, '2020-10-11T09:00+08:00');
	await layOutBlock(house);
	enumerator = await signedIn(house, 'enumerator', [BLOCK]);
});
afterAll(() => house.deps.close());

const device = { address: '192.0.2.7', userAgent: 'test' };
const at = (householdId: string) => ({ block: BLOCK, householdId });

describe('a letter handed over at the door', () => {
	it('opens the draft with the PIN that was chosen before, and ends the old letter', async () => {
		const { householdId, code } = await openHousehold(house, nextDoor());
		const given = await handOverLetter(house.deps, enumerator, { ...at(householdId), replaces: 1 });
		if (!given.ok) throw new Error(given.problem.code);
		expect(given.value.letterNumber).toBe(2);
		expect(await enterPin(house.deps, { code: given.value.code, pin: PIN, ...device })).toMatchObject({ ok: true });
		expect(await enterPin(house.deps, { code, pin: PIN, ...device })).toMatchObject({
			problem: { code: 'code.replaced' }
		});
	});

	it('can be the household’s first', async () => {
		const householdId = await settle(house, nextDoor());
		const given = await handOverLetter(house.deps, enumerator, { ...at(householdId), replaces: 0 });
		if (!given.ok) throw new Error(given.problem.code);
		expect(
			await choosePin(house.deps, { code: given.value.code, pin: PIN, pinAgain: PIN, userAgent: '' })
		).toMatchObject({ ok: true });
	});

	it('is not made worthless by a page that is sent twice', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const twice = await Promise.all(
			[1, 2].map(() => handOverLetter(house.deps, enumerator, { ...at(householdId), replaces: 1 }))
		);
		expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
	});
});

describe('vouching at the door', () => {
	it('changes nothing by itself, and lets an agent reset the PIN on that day', async () => {
		const { householdId, code } = await openHousehold(house, nextDoor());
		expect(await vouchAtDoor(house.deps, enumerator, at(householdId))).toMatchObject({ ok: true });
		expect(await enterPin(house.deps, { code, pin: PIN, ...device })).toMatchObject({ ok: true });
		const agent = await signedIn(house, 'help-desk');
		expect(await resetPin(house.deps, agent, { householdId, reason: 'pinForgotten' })).toMatchObject({ ok: true });
		expect(await choosePin(house.deps, { code, pin: '739154', pinAgain: '739154', userAgent: '' })).toMatchObject({
			ok: true
		});
	});

	it('serves one reset, and is worth nothing on the next day', async () => {
		const agent = await signedIn(house, 'help-desk');
		const reset = (householdId: string) => resetPin(house.deps, agent, { householdId, reason: 'pinForgotten' });
		const once = await openHousehold(house, nextDoor());
		await vouchAtDoor(house.deps, enumerator, at(once.householdId));
		expect(await reset(once.householdId)).toMatchObject({ ok: true });
		await choosePin(house.deps, { code: once.code, pin: '739154', pinAgain: '739154', userAgent: '' });
		expect(await reset(once.householdId)).toMatchObject({ problem: { code: 'verification.missing' } });
		const late = await openHousehold(house, nextDoor());
		const now = house.clock.now();
		await vouchAtDoor(house.deps, enumerator, at(late.householdId));
		house.clock.set(`${day(now + 24 * 3_600_000)}T00:00+08:00`);
		expect(await reset(late.householdId)).toMatchObject({ problem: { code: 'verification.missing' } });
	});

	it('is refused where no PIN has been chosen', async () => {
		expect(await vouchAtDoor(house.deps, enumerator, at(await settle(house, nextDoor())))).toMatchObject({
			problem: { code: 'support.notNow' }
		});
	});
});

describe('letter and PIN together, which open a draft,', () => {
	it('never pass through one person’s hands, in whatever order and however late', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		await handOverLetter(house.deps, enumerator, { ...at(householdId), replaces: 1 });
		house.clock.forward(8 * 24 * 60);
		expect(await vouchAtDoor(house.deps, enumerator, at(householdId))).toMatchObject({
			problem: { code: 'door.twoHands' }
		});
		const colleague = await signedIn(house, 'supervisor', [BLOCK]);
		expect(await vouchAtDoor(house.deps, colleague, at(householdId))).toMatchObject({ ok: true });
		house.clock.forward(8 * 24 * 60);
		expect(await handOverLetter(house.deps, colleague, { ...at(householdId), replaces: 2 })).toMatchObject({
			problem: { code: 'door.twoHands' }
		});
	});

	it('not even when both are asked for at the same moment', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const both = await Promise.all([
			handOverLetter(house.deps, enumerator, { ...at(householdId), replaces: 1 }),
			vouchAtDoor(house.deps, enumerator, at(householdId))
		]);
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
	});
});

describe('the sheet of a door', () => {
	it('exists for whoever has the block, and for nobody else', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		expect(await showDoorSheet(house.deps, enumerator, at(householdId))).toMatchObject({
			ok: true,
			value: { letterNumber: 1, pinSet: true, submitted: false }
		});
		const stranger = await signedIn(house, 'enumerator', []);
		for (const refused of [
			await showDoorSheet(house.deps, stranger, at(householdId)),
			await handOverLetter(house.deps, stranger, { ...at(householdId), replaces: 1 }),
			await vouchAtDoor(house.deps, stranger, at(householdId))
		])
			expect(refused).toMatchObject({ problem: { code: 'notAllowed' } });
	});
});
