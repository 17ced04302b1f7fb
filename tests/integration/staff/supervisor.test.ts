import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asEnumerator } from '$lib/server/db/as-role';
import { staffById } from '$lib/server/db/queries/staff-sessions';
import { blockAssignment, staffSession } from '$lib/server/db/schema';
import type { Staff } from '$lib/server/actors';
import { assignBlock } from '$lib/server/use-cases/field/assign-block';
import { revokeSessions } from '$lib/server/use-cases/field/revoke-sessions';
import { showWorkers } from '$lib/server/use-cases/field/show-workers';
import { recordVisit } from '$lib/server/use-cases/field/record-visit';
import { showArea, showChaseList } from '$lib/server/use-cases/field/show-area';
import { BLOCK, layOutBlock, openHousehold, portal, settle, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let enumerator: Staff;
let supervisor: Staff;
let stranger: Staff;
let refusing: string;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	enumerator = await signedIn(house, 'enumerator', [BLOCK]);
	supervisor = await signedIn(house, 'supervisor', [BLOCK]);
	stranger = await signedIn(house, 'supervisor', []);
	refusing = await settle(house, '501');
	await openHousehold(house, '502');
	house.clock.forward(5);
	await visit(enumerator, 'refusedHard');
});
afterAll(() => house.deps.close());

const visit = (who: Staff, outcome: string) =>
	recordVisit(house.deps, who, { block: BLOCK, householdId: refusing, visitId: randomUUID(), outcome });
async function area() {
	const shown = await showArea(house.deps, supervisor);
	const block = shown.ok ? shown.value.blocks[0] : undefined;
	if (!block) throw new Error('not shown');
	return block;
}

describe('a supervisor', () => {
	it('sees each block with its enumerator, its progress and what waits for a decision', async () => {
		const block = await area();
		expect(block).toMatchObject({
			code: BLOCK,
			visits: 1,
			wasted: 0,
			idle: false,
			counts: { all: 2, refused: 1, started: 1 }
		});
		expect(block.enumerators.map(({ number }) => number)).toEqual([enumerator.number]);
		expect(block.inbox.map(({ door, why }) => [door.householdId, why])).toEqual([[refusing, 'outcome']]);
	});

	it('takes a case out of the inbox by looking at it, which an enumerator cannot', async () => {
		house.clock.forward(5);
		expect(await visit(enumerator, 'reviewed')).toMatchObject({ ok: false });
		await visit(supervisor, 'reviewed');
		expect((await area()).inbox).toEqual([]);
	});

	it('has the households that chose to self-report and have not', async () => {
		const list = await showChaseList(house.deps, supervisor, { block: BLOCK });
		expect(list).toMatchObject({ ok: true, value: { doors: [{ number: '502' }], closed: false } });
	});

	it('cuts off a lost phone with one action', async () => {
		await house.deps.db
			.insert(staffSession)
			.values({ idHash: 'lost-phone', staffId: enumerator.staffId, expiresAt: new Date(Date.now() + 3_600_000) });
		expect((await area()).enumerators[0]?.devices).toBe(1);
		expect(await revokeSessions(house.deps, supervisor, { block: BLOCK, staffId: enumerator.staffId })).toMatchObject({
			ok: true,
			value: { devices: 1 }
		});
		expect((await area()).enumerators[0]?.devices).toBe(0);
	});

	it('has two enumerators in one block, and takes one off again', async () => {
		const second = await signedIn(house, 'enumerator', []);
		const assign = (how: 'add' | 'remove') =>
			assignBlock(house.deps, supervisor, { block: BLOCK, number: second.number, how });
		const numbers = async () => (await area()).enumerators.map(({ number }) => number).sort();
		expect(await assign('add')).toMatchObject({ ok: true });
		expect(await numbers()).toEqual([enumerator.number, second.number].sort());
		expect(await assign('remove')).toMatchObject({ ok: true });
		expect(await numbers()).toEqual([enumerator.number]);
	});

	it('sees who recorded what waits, and how the visits of each enumerator came out', async () => {
		house.clock.forward(5);
		await visit(enumerator, 'vacant');
		expect((await area()).inbox).toMatchObject([{ visit: { outcome: 'vacant' }, by: { number: enumerator.number } }]);
		expect(await showWorkers(house.deps, supervisor)).toMatchObject({
			value: [{ number: enumerator.number, visits: 2, refusals: 1, claims: 1, interviews: 0 }]
		});
		expect(await showWorkers(house.deps, enumerator)).toMatchObject({ problem: { code: 'notAllowed' } });
	});

	it('gives a block to another enumerator, and the first loses it', async () => {
		const successor = await signedIn(house, 'enumerator', []);
		expect(await assignBlock(house.deps, supervisor, { block: BLOCK, number: 'nobody', how: 'replace' })).toMatchObject(
			{
				problem: { code: 'staff.noEnumerator' }
			}
		);
		expect(
			await assignBlock(house.deps, supervisor, { block: BLOCK, number: successor.number, how: 'replace' })
		).toMatchObject({
			ok: true
		});
		expect((await staffById(house.deps.db, successor.staffId))?.blocks).toEqual([BLOCK]);
		expect((await staffById(house.deps.db, supervisor.staffId))?.blocks).toEqual([BLOCK]);
		expect((await staffById(house.deps.db, enumerator.staffId))?.blocks).toEqual([]);
		// Even a request that began before it, with the old blocks in hand, is refused by the database.
		expect(await visit(enumerator, 'vacant')).toMatchObject({ problem: { code: 'notAllowed' } });
	});
});

describe('somebody else', () => {
	it('supervises nothing here', async () => {
		for (const who of [stranger, enumerator]) {
			expect(await showChaseList(house.deps, who, { block: BLOCK })).toMatchObject({ problem: { code: 'notAllowed' } });
			expect(await assignBlock(house.deps, who, { block: BLOCK, number: enumerator.number, how: 'add' })).toMatchObject(
				{
					problem: { code: 'notAllowed' }
				}
			);
			expect(await revokeSessions(house.deps, who, { block: BLOCK, staffId: enumerator.staffId })).toMatchObject({
				problem: { code: 'notAllowed' }
			});
		}
		expect(await showArea(house.deps, enumerator)).toMatchObject({ problem: { code: 'notAllowed' } });
		expect(await showArea(house.deps, stranger)).toMatchObject({ value: { blocks: [] } });
	});

	it.each(['enumerator', 'supervisor'] as const)('cannot take the block as %s even at the database', async (role) => {
		const thief = await signedIn(house, role, []);
		const taking = asEnumerator(house.deps.db, thief, (tx) =>
			tx.insert(blockAssignment).values({ blockCode: BLOCK, staffId: thief.staffId })
		);
		await expect(taking).rejects.toMatchObject({ cause: { code: '42501' } });
	});
});
