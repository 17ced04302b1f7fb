import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookVisit, cancelVisit } from '$lib/server/use-cases/form/book-visit';
import { readVisit } from '$lib/server/use-cases/form/read-visit';
import { requestVisit } from '$lib/server/use-cases/form/request-visit';
import { recordVisit } from '$lib/server/use-cases/field/record-visit';
import type { Resident } from '$lib/server/actors';
import { blockAtWork, doorSeenBy, submits, type BlockAtWork } from '../../support/block-at-work';
import { BLOCK, openHousehold } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: BlockAtWork['house'];
let enumerator: BlockAtWork['enumerator'];
let doors = 500;
const opens = () => openHousehold(house, String((doors += 1)));

beforeAll(async () => {
	({ house, enumerator } = await blockAtWork(database.url));
});
afterAll(() => house.deps.close());

const seen = (householdId: string) => doorSeenBy(house, enumerator, householdId);
const view = async (resident: Resident) => {
	const read = await readVisit(house.deps, resident);
	if (!read.ok) throw new Error(read.problem.code);
	return read.value;
};
/** The nth part of the nth day that is offered. */
const offered = async (resident: Resident, day: number, part = 0) => {
	const hours = (await view(resident)).days[day]?.parts[part];
	if (!hours) throw new Error('Nothing is offered.');
	return { from: hours.from, to: hours.to };
};
const problemOf = (result: { ok: boolean; problem?: { code: string } }) => (result.ok ? 'ok' : result.problem?.code);

describe('a visit that a household books', () => {
	it('is on the enumerator’s list with its hours, moves, and goes when it is taken back', async () => {
		const { resident, householdId } = await opens();
		const [first, second] = [await offered(resident, 1), await offered(resident, 3, 2)];
		expect(await bookVisit(house.deps, resident, String(first.from))).toEqual({ ok: true, value: first });
		expect(await seen(householdId)).toMatchObject({ status: 'visitRequested', booked: first });
		expect(await view(resident)).toMatchObject({ booked: first, canCancel: true, standing: { coming: 'asked' } });
		await bookVisit(house.deps, resident, String(second.from));
		expect(await seen(householdId)).toMatchObject({ status: 'visitRequested', booked: second });
		await cancelVisit(house.deps, resident);
		const door = await seen(householdId);
		expect([door.status, door.booked]).toEqual(['started', undefined]);
		expect((await view(resident)).canCancel).toBe(false);
	});

	it('gives an earlier request its hours; one that has to be made loses them only', async () => {
		const { resident, householdId } = await opens();
		await requestVisit(house.deps, resident, { cause: 'foreign' });
		const hours = await offered(resident, 2);
		await bookVisit(house.deps, resident, String(hours.from));
		expect((await seen(householdId)).booked).toEqual(hours);
		expect((await view(resident)).canCancel).toBe(false);
		await cancelVisit(house.deps, resident);
		const door = await seen(householdId);
		expect([door.status, door.booked]).toEqual(['visitRequested', undefined]);
	});

	it('is refused for hours that nobody offered, and where the form is in', async () => {
		const { resident, householdId, code } = await opens();
		const hours = await offered(resident, 1);
		expect(problemOf(await bookVisit(house.deps, resident, String(hours.from + 1)))).toBe('booking.past');
		expect(problemOf(await bookVisit(house.deps, resident, String(house.clock.now())))).toBe('booking.past');
		await bookVisit(house.deps, resident, String(hours.from));
		house.clock.set('2020-11-02T10:00:00+08:00');
		const later = await offered(resident, 2);
		await submits(house, { resident, householdId, code });
		const door = await seen(householdId);
		expect([door.status, door.booked]).toEqual(['submitted', undefined]);
		expect(problemOf(await bookVisit(house.deps, resident, String(later.from)))).toBe('booking.notNeeded');
		expect((await view(resident)).days).toEqual([]);
	});

	it('is nothing any more at a door where nothing is left to do', async () => {
		const { resident, householdId } = await opens();
		await bookVisit(house.deps, resident, String((await offered(resident, 3)).from));
		house.clock.forward(5);
		await recordVisit(house.deps, enumerator, {
			block: BLOCK,
			householdId,
			visitId: randomUUID(),
			outcome: 'refusedHard'
		});
		const door = await seen(householdId);
		expect([door.status, door.booked]).toEqual(['refused', undefined]);
	});

	it('is over once somebody has called in its hours, and gives way to an hour agreed on at the door', async () => {
		const { resident, householdId } = await opens();
		const hours = await offered(resident, 1, 1);
		await bookVisit(house.deps, resident, String(hours.from));
		house.clock.set(new Date(hours.from + 60_000).toISOString());
		const agreed = hours.from + 86_400_000;
		await recordVisit(house.deps, enumerator, {
			block: BLOCK,
			householdId,
			visitId: randomUUID(),
			outcome: 'appointment',
			appointment: agreed
		});
		const door = await seen(householdId);
		expect([door.booked, door.appointment]).toEqual([undefined, agreed]);
	});
});
