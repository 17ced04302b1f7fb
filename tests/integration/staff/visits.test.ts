import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealVisit } from '$lib/client/doors/stored-visits';
import { newPinLock } from '$lib/client/vault/pin-lock';
import { visitKey } from '$lib/server/crypto/visit-seal';
import { asEnumerator } from '$lib/server/db/as-role';
import { visit } from '$lib/server/db/schema';
import { requestVisit } from '$lib/server/use-cases/form/request-visit';
import { recordVisit, type RecordVisit } from '$lib/server/use-cases/field/record-visit';
import { showProgress } from '$lib/server/use-cases/office/show-progress';
import { takeVisit } from '$lib/server/use-cases/field/take-visit';
import { blockAtWork, doorSeenBy, submits, type BlockAtWork } from '../../support/block-at-work';
import { BLOCK, openHousehold, OTHER_BLOCK, settle, type Opened } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: BlockAtWork['house'];
let enumerator: BlockAtWork['enumerator'];
let stranger: BlockAtWork['stranger'];
let elsewhere: string;
let doors = 300;
const nextDoor = () => String((doors += 1));

beforeAll(async () => {
	({ house, enumerator, stranger, elsewhere } = await blockAtWork(database.url));
});
afterAll(() => house.deps.close());

const visited = (householdId: string, outcome: string, more: Partial<RecordVisit> = {}, who = enumerator) =>
	recordVisit(house.deps, who, { block: BLOCK, householdId, visitId: randomUUID(), outcome, ...more });
const submit = (opened: Opened) => submits(house, opened);
const doorOf = (householdId: string) => doorSeenBy(house, enumerator, householdId);

describe('a visit', () => {
	it('moves the door and counts as an attempt', async () => {
		const householdId = await settle(house, nextDoor());
		house.clock.forward(5);
		await visited(householdId, 'nobodyHome');
		expect(await doorOf(householdId)).toMatchObject({ status: 'notStarted', attempts: 1 });
		house.clock.forward(5);
		expect(await visited(householdId, 'vacant')).toMatchObject({
			ok: true,
			value: { status: 'vacant', again: false, wasted: false }
		});
		expect(await doorOf(householdId)).toMatchObject({ status: 'vacant', attempts: 2, since: house.clock.now() });
	});

	it('that is sent twice is recorded once', async () => {
		const householdId = await settle(house, nextDoor());
		const visitId = randomUUID();
		const sent = await Promise.all(
			[1, 2, 3].map(() => visited(householdId, 'refusedHard', { visitId: visitId.toUpperCase() }))
		);
		expect(sent.map((each) => each.ok && each.value.again).sort()).toEqual([false, true, true]);
		expect(await doorOf(householdId)).toMatchObject({ status: 'refused', attempts: 1 });
	});

	it('that a phone sealed is recorded once, and one that says something else than it was sealed as is refused', async () => {
		const householdId = await settle(house, nextDoor());
		const kept = {
			visitId: randomUUID(),
			block: BLOCK,
			householdId,
			outcome: 'vacant' as const,
			at: 0,
			listAge: 60_000
		};
		const { parcel } = await sealVisit(await newPinLock('280516', 1000), visitKey(house.deps.keys), kept);
		const take = (who: typeof enumerator, block: string, posted: unknown) =>
			takeVisit(house.deps, who, { block, posted });
		const posted = { visitId: kept.visitId, ago: 1000, parcel };
		expect(await take(stranger, BLOCK, posted)).toMatchObject({ problem: { code: 'notAllowed' } });
		expect(await take(stranger, OTHER_BLOCK, posted)).toMatchObject({ problem: { code: 'visit.invalid' } });
		expect(await take(enumerator, BLOCK, { ...posted, visitId: randomUUID() })).toMatchObject({
			problem: { code: 'visit.invalid' }
		});
		expect(await take(enumerator, BLOCK, { ...posted, parcel: {} })).toMatchObject({
			problem: { code: 'visit.invalid' }
		});
		expect(await take(enumerator, BLOCK, posted)).toMatchObject({ value: { status: 'vacant', again: false } });
		expect(await take(enumerator, BLOCK, posted)).toMatchObject({ value: { again: true } });
		expect(await doorOf(householdId)).toMatchObject({ status: 'vacant', attempts: 1, tried: expect.any(Array) });
	});

	it('before a submission gives way to it, whichever the server hears of first', async () => {
		const opened = await openHousehold(house, nextDoor());
		house.clock.forward(60);
		await submit(opened);
		const late = await visited(opened.householdId, 'refusedHard', { ago: 30 * 60_000 });
		expect(late).toMatchObject({ ok: true, value: { status: 'submitted', wasted: false } });
	});

	it('after a submission is wasted, and its list’s age is kept', async () => {
		const opened = await openHousehold(house, nextDoor());
		await submit(opened);
		house.clock.forward(10);
		const knocked = await visited(opened.householdId, 'nobodyHome', { listAge: 7_200_000 });
		expect(knocked).toMatchObject({ ok: true, value: { status: 'submitted', wasted: true } });
		const [row] = await house.deps.db
			.select()
			.from(visit)
			.where(sql`household_id = ${opened.householdId}`);
		expect(row).toMatchObject({ listAge: 7200, at: house.clock.now() });
	});

	it('answers a household that asked for one', async () => {
		const opened = await openHousehold(house, nextDoor());
		await requestVisit(house.deps, opened.resident, { cause: 'asked' });
		house.clock.forward(5);
		expect(await visited(opened.householdId, 'nobodyHome')).toMatchObject({ value: { status: 'visitRequested' } });
		expect(await visited(opened.householdId, 'helped')).toMatchObject({ value: { status: 'started' } });
	});

	it('needs a result that exists, an hour for an appointment, and a supervisor for a supervisor’s', async () => {
		const householdId = await settle(house, nextDoor());
		expect(await visited(householdId, 'toString')).toMatchObject({ problem: { code: 'visit.invalid' } });
		expect(await visited(householdId, 'nobodyHome', { visitId: 'mine' })).toMatchObject({
			problem: { code: 'visit.invalid' }
		});
		expect(await visited(householdId, 'reviewed')).toMatchObject({ problem: { code: 'visit.invalid' } });
		expect(await visited(householdId, 'appointment')).toMatchObject({ problem: { code: 'visit.appointment' } });
		const appointment = house.clock.now() + 3_600_000;
		expect(await visited(householdId, 'appointment', { appointment })).toMatchObject({ ok: true });
		expect(await doorOf(householdId)).toMatchObject({ appointment });
	});

	it('is counted by the office as by the enumerator', async () => {
		const office = await showProgress(house.deps, await signedIn(house, 'office'));
		if (!office.ok) throw new Error('not shown');
		expect(office.value.total.statuses).toMatchObject({ vacant: 2, refused: 1, submitted: 2 });
	});
});

describe('a block that is not the enumerator’s', () => {
	it('takes no visit from the product', async () => {
		expect(await visited(elsewhere, 'vacant')).toMatchObject({ problem: { code: 'notAllowed' } });
		expect(await visited(elsewhere, 'vacant', { block: OTHER_BLOCK })).toMatchObject({
			problem: { code: 'notAllowed' }
		});
		expect(await visited(await settle(house, nextDoor()), 'vacant', {}, stranger)).toMatchObject({
			problem: { code: 'notAllowed' }
		});
	});

	it.each([
		'household',
		'dwelling',
		'visit',
		'credential',
		'access_code',
		'visit_request',
		'submission',
		'block_assignment'
	])('shows nothing of its %s, even to a query that asks for everything', async (table) => {
		const column =
			{ dwelling: 'block_code', block_assignment: 'block_code', household: 'block_code' }[table] ?? 'household_id';
		const seen = await asEnumerator(house.deps.db, stranger, (tx) =>
			tx.execute<{ key: string }>(sql.raw(`select ${column} as key from ${table}`))
		);
		const own = seen.filter(({ key }) => key === OTHER_BLOCK || key === elsewhere);
		expect(seen).toHaveLength(own.length);
	});

	it('takes no visit from the database either', async () => {
		const row = {
			householdId: elsewhere,
			visitId: randomUUID(),
			staffId: enumerator.staffId,
			at: 0,
			recordedAt: 0,
			outcome: 'vacant'
		};
		await expect(asEnumerator(house.deps.db, enumerator, (tx) => tx.insert(visit).values(row))).rejects.toMatchObject({
			cause: { code: '42501' }
		});
	});

	it.each(['draft', 'data_key', 'form', 'sign_in_attempt', 'ticket', 'rate_limit'])(
		'nor is %s open to anybody in the field',
		async (table) => {
			await expect(
				asEnumerator(house.deps.db, enumerator, (tx) => tx.execute(sql.raw(`select * from ${table}`)))
			).rejects.toMatchObject({
				cause: { code: '42501' }
			});
		}
	);
});
