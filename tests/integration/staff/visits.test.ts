import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealVisit } from '$lib/client/doors/stored-visits';
import { newPinLock } from '$lib/client/vault/pin-lock';
import { visitKey } from '$lib/server/crypto/visit-seal';
import { asEnumerator } from '$lib/server/db/as-role';
import { visit } from '$lib/server/db/schema';
import { requestVisit } from '$lib/server/use-cases/form/request-visit';
import { countDoors } from '$lib/domain/field/door';
import { listDoors } from '$lib/server/use-cases/field/list-doors';
import { recordVisit, type RecordVisit } from '$lib/server/use-cases/field/record-visit';
import { showProgress } from '$lib/server/use-cases/office/show-progress';
import { showDoorSheet } from '$lib/server/use-cases/field/show-door-sheet';
import { showPaperForms } from '$lib/server/use-cases/field/show-paper-forms';
import { takeBackVisit } from '$lib/server/use-cases/field/take-back-visit';
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
			value: { status: 'notStarted', again: false, wasted: false }
		});
		expect(await doorOf(householdId)).toMatchObject({ status: 'notStarted', attempts: 2, claim: 'vacant' });
		house.clock.forward(12 * 60);
		await visited(householdId, 'vacant');
		const door = await doorOf(householdId);
		expect(door).toMatchObject({ status: 'vacant', found: 'vacant', attempts: 3, since: house.clock.now() });
		expect(door.claim).toBeUndefined();
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
			outcome: 'refusedHard' as const,
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
		expect(await take(enumerator, BLOCK, posted)).toMatchObject({ value: { status: 'refused', again: false } });
		expect(await take(enumerator, BLOCK, posted)).toMatchObject({ value: { again: true } });
		expect(await doorOf(householdId)).toMatchObject({ status: 'refused', attempts: 1, tried: expect.any(Array) });
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

	it('is an interview only with the number of a paper form, which the supervisor finds by household', async () => {
		const number = nextDoor();
		const householdId = await settle(house, number);
		for (const paperNumber of [undefined, '', 'A', '450304198001010019', '张三'])
			expect(await visited(householdId, 'interviewed', { paperNumber })).toMatchObject({
				problem: { code: 'visit.paperNumber' }
			});
		expect(await visited(householdId, 'interviewed', { paperNumber: ' gx－012345 ' })).toMatchObject({
			value: { status: 'complete' }
		});
		const supervisor = await signedIn(house, 'supervisor', [BLOCK]);
		expect(await showPaperForms(house.deps, supervisor, { block: BLOCK })).toMatchObject({
			value: [{ household: number, paperNumber: 'GX-012345' }]
		});
		expect(await showPaperForms(house.deps, enumerator, { block: BLOCK })).toMatchObject({
			problem: { code: 'notAllowed' }
		});
	});

	it('is counted by the office as by the enumerator', async () => {
		const office = await showProgress(house.deps, await signedIn(house, 'office'));
		if (!office.ok) throw new Error('not shown');
		expect(office.value.total.statuses).toMatchObject({
			vacant: 1,
			refused: 2,
			submitted: 2,
			complete: 1
		});
	});
});

describe('a visit that was a mistake', () => {
	const takeBack = (householdId: string, visitId: string, who = enumerator, ago?: number) =>
		takeBackVisit(house.deps, who, { block: BLOCK, householdId, visitId, ago });
	const events = async (householdId: string) =>
		(
			await house.deps.sql`select action, outcome from audit_event where household_id = ${householdId}
				and action in ('visit.undone', 'visit.corrected') order by event_id`
		).map((row) => `${String(row.action)} ${String(row.outcome)}`);

	it('is undone within half a minute: the door is as it was, for the office too', async () => {
		const householdId = await settle(house, nextDoor());
		const office = await signedIn(house, 'office');
		const refusals = async () => {
			const shown = await showProgress(house.deps, office);
			return shown.ok ? shown.value.total.statuses.refused : -1;
		};
		const before = [await doorOf(householdId), await refusals()];
		const visitId = randomUUID();
		await visited(householdId, 'refusedHard', { visitId });
		expect([await doorOf(householdId), await refusals()]).not.toEqual(before);
		expect(await takeBack(householdId, visitId)).toMatchObject({ value: { corrected: false } });
		expect([await doorOf(householdId), await refusals()]).toEqual(before);
		expect(await events(householdId)).toEqual(['visit.undone done']);
		expect(await takeBack(householdId, visitId)).toMatchObject({ problem: { code: 'visit.notYours' } });
	});

	it('is corrected after that, which is an event of its own, and stays in the history', async () => {
		const householdId = await settle(house, nextDoor());
		const visitId = randomUUID();
		await visited(householdId, 'nobodyHome', { visitId });
		house.clock.forward(2);
		expect(await takeBack(householdId, visitId)).toMatchObject({ value: { corrected: true } });
		expect(await events(householdId)).toEqual(['visit.corrected done']);
		expect(await showDoorSheet(house.deps, enumerator, { block: BLOCK, householdId })).toMatchObject({
			value: { visits: [{ visitId, takenBack: true, mayTakeBack: false, number: enumerator.number }] }
		});
	});

	it('is an undo too when a phone without a signal says so later', async () => {
		const householdId = await settle(house, nextDoor());
		const visitId = randomUUID();
		house.clock.forward(60);
		await visited(householdId, 'nobodyHome', { visitId, ago: 30 * 60_000 });
		expect(await takeBack(householdId, visitId, enumerator, 30 * 60_000 - 20_000)).toMatchObject({
			value: { corrected: false }
		});
	});

	it('can be taken back by a supervisor, and by no colleague, not even at the database', async () => {
		const householdId = await settle(house, nextDoor());
		const visitId = randomUUID();
		await visited(householdId, 'nobodyHome', { visitId });
		const colleague = await signedIn(house, 'enumerator', [BLOCK]);
		expect(await takeBack(householdId, visitId, colleague)).toMatchObject({ problem: { code: 'visit.notYours' } });
		const past = await asEnumerator(house.deps.db, colleague, (tx) =>
			tx
				.update(visit)
				.set({ takenBackAt: 1 })
				.where(sql`visit_id = ${visitId}`)
				.returning({ id: visit.visitId })
		);
		expect(past).toEqual([]);
		expect(await takeBack(householdId, visitId, await signedIn(house, 'supervisor', [BLOCK]))).toMatchObject({
			ok: true
		});
	});
});

describe('what a supervisor decides', () => {
	it('names the household that is doubled, and the enumerator who goes again', async () => {
		const [number, other] = [nextDoor(), nextDoor()];
		const [householdId, sameAs] = [await settle(house, number), await settle(house, other)];
		const supervisor = await signedIn(house, 'supervisor', [BLOCK]);
		await visited(householdId, 'duplicate');
		house.clock.forward(1);
		const decide = (outcome: string, more: Partial<RecordVisit>) => visited(householdId, outcome, more, supervisor);
		for (const wrong of ['', number, '998', 'x'])
			expect(await decide('duplicateUpheld', { sameAs: wrong })).toMatchObject({ problem: { code: 'visit.sameAs' } });
		expect(await decide('duplicateUpheld', { sameAs: other })).toMatchObject({ value: { status: 'complete' } });
		expect(
			await house.deps.db
				.select()
				.from(visit)
				.where(sql`same_as = ${sameAs}`)
		).toHaveLength(1);
		house.clock.forward(1);
		expect(await decide('sentBack', { givenTo: stranger.number })).toMatchObject({
			problem: { code: 'staff.noEnumerator' }
		});
		expect(await decide('sentBack', { givenTo: enumerator.number })).toMatchObject({ value: { status: 'toVisit' } });
		expect(await doorOf(householdId)).toMatchObject({ givenTo: enumerator.number, found: 'sentBack' });
	});
});

describe('a claim in the office’s SQL', () => {
	it('counts exactly when it counts for the enumerator', async () => {
		const HOUR = 60 * 60_000;
		const made: [outcome: string, hoursAgo: number][][] = [
			[['vacant', 1]],
			[
				['vacant', 13],
				['vacant', 1]
			],
			[
				['vacant', 12],
				['vacant', 1]
			],
			[
				['vacant', 13],
				['movedOut', 1]
			],
			[
				['duplicate', 14],
				['duplicate', 1]
			],
			[
				['vacant', 14],
				['vacant', 2],
				['wantsInterview', 1]
			],
			[
				['vacant', 15],
				['refusedSoft', 8],
				['vacant', 1]
			],
			[
				['refusedSoft', 20],
				['vacant', 15],
				['unsafe', 8],
				['vacant', 1]
			],
			[
				['refusedHard', 2],
				['allDeceased', 1]
			]
		];
		house.clock.forward(24 * 60);
		for (const visits of made) {
			const householdId = await settle(house, nextDoor());
			for (const [outcome, hoursAgo] of visits) await visited(householdId, outcome, { ago: hoursAgo * HOUR });
		}
		const taken = await settle(house, nextDoor());
		const visitId = randomUUID();
		await visited(taken, 'vacant', { ago: 13 * HOUR, visitId });
		await visited(taken, 'vacant', { ago: HOUR });
		await takeBackVisit(house.deps, enumerator, { block: BLOCK, householdId: taken, visitId });

		const list = await listDoors(house.deps, enumerator, { block: BLOCK });
		const office = await showProgress(house.deps, await signedIn(house, 'office'));
		const beside = await listDoors(house.deps, stranger, { block: OTHER_BLOCK });
		if (!list.ok || !office.ok || !beside.ok) throw new Error('not shown');
		const village = office.value.townships
			.flatMap(({ villages }) => villages)
			.find(({ code }) => BLOCK.startsWith(code));
		const { all: _, ...counts } = countDoors([...list.value.doors, ...beside.value.doors]);
		expect(village?.statuses).toEqual(counts);
		expect(counts.vacant).toBeGreaterThan(0);
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
