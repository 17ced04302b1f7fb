import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Staff } from '$lib/server/actors';
import { audited } from '$lib/server/audit/audited';
import { fieldPhone, staff as staffTable } from '$lib/server/db/schema';
import { askPhone, reportPhone } from '$lib/server/use-cases/field/report-phone';
import { revokeSessions } from '$lib/server/use-cases/field/revoke-sessions';
import { showInterviews } from '$lib/server/use-cases/interview/show-interviews';
import { blockAtWork, submits, type BlockAtWork } from '../../support/block-at-work';
import { BLOCK, openHousehold, settle } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: BlockAtWork['house'];
let enumerator: Staff;
let stranger: Staff;
let supervisor: Staff;

beforeAll(async () => {
	({ house, enumerator, stranger } = await blockAtWork(database.url));
	supervisor = await signedIn(house, 'supervisor', [BLOCK]);
});
afterAll(() => house.deps.close());

const report = (who: Staff, phoneId: string, more: object = {}) =>
	reportPhone(house.deps, who, { phoneId, unsigned: 1, signed: 2, oldestAgo: 3_600_000, ...more });
async function shown() {
	const page = await showInterviews(house.deps, supervisor, { block: BLOCK });
	if (!page.ok) throw new Error(page.problem.code);
	return page.value;
}

describe('a phone', () => {
	it('tells its supervisor how much waits on it and since when, the newest count alone', async () => {
		const phoneId = randomUUID();
		expect(await report(enumerator, phoneId, { signed: 5 })).toEqual({ ok: true, value: { cutOff: false } });
		house.clock.forward(1);
		await report(enumerator, phoneId);
		expect((await shown()).phones).toEqual([
			{
				number: enumerator.number,
				name: enumerator.name,
				reportedAt: house.clock.now(),
				unsigned: 1,
				toSign: null,
				signed: 2,
				oldestAt: house.clock.now() - 3_600_000
			}
		]);
		await report(enumerator, phoneId, { unsigned: 0, signed: 0, oldestAgo: undefined });
		expect((await shown()).phones).toEqual([]);
	});

	it('tells those that wait for the signature apart from those that are being asked; an older build does not', async () => {
		const phoneId = randomUUID();
		const told = async () => (await shown()).phones.map(({ unsigned, toSign }) => [unsigned, toSign]);
		await report(enumerator, phoneId, { unsigned: 3, toSign: 2 });
		expect(await told()).toEqual([[3, 2]]);
		await report(enumerator, phoneId, { unsigned: 3 });
		expect(await told()).toEqual([[3, null]]);
		await report(enumerator, phoneId, { unsigned: 0, signed: 0 });
	});

	it('of another block is not shown, and nobody reports for a phone of somebody else', async () => {
		const phoneId = randomUUID();
		await report(stranger, phoneId);
		expect(await report(enumerator, phoneId, { signed: 9 })).toMatchObject({ ok: true });
		const [row] = await house.deps.db.select().from(fieldPhone).where(eq(fieldPhone.phoneId, phoneId));
		expect(row).toMatchObject({ staffId: stranger.staffId, signed: 2 });
		expect((await shown()).phones).toEqual([]);
	});

	it('is answered with a sentence when it says nonsense', async () => {
		for (const posted of [
			undefined,
			{},
			{ phoneId: 'x', unsigned: 0, signed: 0 },
			{ phoneId: randomUUID(), unsigned: -1, signed: 0 },
			{ phoneId: randomUUID(), unsigned: 1, toSign: 2, signed: 0 }
		])
			expect(await reportPhone(house.deps, enumerator, posted)).toMatchObject({
				problem: { code: 'request.unreadable' }
			});
		expect(await askPhone(house.deps, "' or 1=1")).toEqual({ cutOff: false });
		expect(await askPhone(house.deps, randomUUID())).toEqual({ cutOff: false });
	});
});

describe('a cut-off', () => {
	it('is told to the phone from then on, and to no other; a session that ran out is none', async () => {
		const worker = await signedIn(house, 'enumerator', [BLOCK]);
		const [lost, other] = [randomUUID(), randomUUID()];
		await report(worker, lost);
		await report(enumerator, other);
		expect(await askPhone(house.deps, lost)).toEqual({ cutOff: false });
		expect(await revokeSessions(house.deps, supervisor, { block: BLOCK, staffId: worker.staffId })).toMatchObject({
			ok: true
		});
		expect(await askPhone(house.deps, lost)).toEqual({ cutOff: true });
		expect(await askPhone(house.deps, other)).toEqual({ cutOff: false });
		expect((await shown()).phones.map(({ number }) => number)).not.toContain(worker.number);
	});

	it('outlasts the new password, and holds for an account that the office ended; a new phone is free', async () => {
		const worker = await signedIn(house, 'enumerator', [BLOCK]);
		const lost = randomUUID();
		await report(worker, lost);
		const set = (values: Partial<typeof staffTable.$inferInsert>) =>
			audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
				await tx.update(staffTable).set(values).where(eq(staffTable.staffId, worker.staffId));
				await record({ action: 'staff.changed' });
			});
		await set({ endedAt: house.clock.now() });
		await set({ endedAt: null });
		expect(await askPhone(house.deps, lost)).toEqual({ cutOff: true });
		expect(await report(worker, lost)).toEqual({ ok: true, value: { cutOff: true } });
		expect(await report(worker, randomUUID())).toEqual({ ok: true, value: { cutOff: false } });
	});
});

describe('the supervisor', () => {
	it('counts households by how far they are', async () => {
		const before = (await shown()).stages;
		await settle(house, '701');
		await submits(house, await openHousehold(house, '702'));
		expect((await shown()).stages).toEqual({
			...before,
			unvisited: before.unvisited + 1,
			handedIn: before.handedIn + 1
		});
	});
});
