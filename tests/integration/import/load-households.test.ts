import { readFile } from 'node:fs/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { xiangshan } from '../../support/round-2020';
import { connect, type Database } from '$lib/server/db/client';
import { countHouseholds } from '$lib/server/db/queries/district';
import { listedIn } from '$lib/server/db/queries/household-lists';
import { accessCode, auditEvent, dwelling, household } from '$lib/server/db/schema';
import { audited } from '$lib/server/audit/audited';
import { readHouseholdList, type ListedHousehold } from '$lib/server/import/household-list';
import { readRows } from '$lib/server/import/rows';
import { loadHouseholds, tryHouseholds } from '$lib/server/use-cases/office/load-households';
import { asOwner } from '../../../tools/office/as-owner';
import { testClock } from '../../support/clock';
import { testDatabase } from '../../support/postgres';
import { execute } from '../../support/postgres-server';

const database = await testDatabase();
const { db, close } = connect(database.url);
const deps = { db, clock: testClock() };
const OFFICE = { kind: 'office', id: 'test' } as const;
afterAll(close);

let block = 0;
/** Every test works in a block of its own. */
beforeEach(() => {
	block += 1;
});
const door = (number: number, changes: Partial<ListedHousehold> = {}): ListedHousehold => ({
	line: number + 1,
	block: `450304001001${String(block).padStart(3, '0')}`,
	household: String(number).padStart(3, '0'),
	address: '漓榕新村',
	building: '3',
	unit: '2',
	floor: 4,
	room: String(400 + number),
	...changes
});
const load = (list: ListedHousehold[]) => loadHouseholds(deps, OFFICE, xiangshan, list);

describe('loading a list of households', () => {
	it('writes its blocks, dwellings and households, with one event', async () => {
		const before = (await db.select().from(auditEvent)).length;
		expect(await load([door(1), door(2)])).toMatchObject({
			ok: true,
			loaded: { blocks: 1, dwellings: 2, households: 2 }
		});
		const events = (await db.select().from(auditEvent)).slice(before);
		expect(events).toMatchObject([
			{ action: 'households.loaded', actorId: 'test', outcome: 'done', detail: { households: 2 } }
		]);
	});

	it('puts two households behind one door into one dwelling', async () => {
		const outcome = await load([door(1), door(2, { room: '401' })]);
		expect(outcome).toMatchObject({ loaded: { dwellings: 1, households: 2 } });
	});

	it('changes nothing when the same list is loaded again, however it is spelt', async () => {
		await load([door(1), door(2)]);
		const before = await countHouseholds(db);
		expect(await load([door(1), door(2)])).toMatchObject({
			ok: true,
			loaded: { households: 0 },
			difference: { added: [], changed: [], gone: [], same: 2 }
		});
		expect(await countHouseholds(db)).toBe(before);
	});

	it('shows what is new, changed and gone, and writes nothing until that is agreed to', async () => {
		await load([door(1), door(2), door(3)]);
		const before = await countHouseholds(db);
		const next = [door(1), door(2, { room: '999' }), door(4)];
		for (const outcome of [await load(next), await tryHouseholds(deps, next)]) {
			expect(outcome).toMatchObject({
				ok: false,
				difference: {
					added: [{ household: '004' }],
					changed: [{ to: { household: '002', room: '999' }, from: { room: '402' } }],
					gone: [{ household: '003' }],
					same: 1
				}
			});
		}
		expect(await countHouseholds(db)).toBe(before);
		const [event] = (await db.select().from(auditEvent)).slice(-1);
		expect(event).toMatchObject({ action: 'households.loaded', outcome: 'refused', detail: { count: 2 } });
		expect(await loadHouseholds(deps, OFFICE, xiangshan, next, { update: true })).toMatchObject({ ok: true, kept: [] });
		const stored = await listedIn(db, [door(1).block]);
		expect(stored.map(({ household: number, room }) => `${number} ${room}`)).toEqual(['001 401', '002 999', '004 404']);
	});

	it('draws households for the long form where the list says so, and forgets nothing where it does not', async () => {
		await load([door(1), door(2, { drawn: true })]);
		const drawn = async () =>
			(await listedIn(db, [door(1).block])).filter((each) => each.drawn).map(({ household: number }) => number);
		expect(await drawn()).toEqual(['002']);
		expect(await load([door(1), door(2)])).toMatchObject({ ok: true, difference: { changed: [], same: 2 } });
		const next = [door(1, { drawn: true }), door(2, { drawn: false })];
		expect(await load(next)).toMatchObject({ ok: false, difference: { changed: [{}, {}] } });
		const [before] = await listedIn(db, [door(1).block]);
		expect(await loadHouseholds(deps, OFFICE, xiangshan, next, { update: true })).toMatchObject({ ok: true });
		expect(await drawn()).toEqual(['001']);
		// Nobody has moved.
		expect((await listedIn(db, [door(1).block]))[0]?.dwellingId).toBe(before?.dwellingId);
	});

	it('never removes a household that has a letter, or one that was added at the door', async () => {
		await load([door(1), door(2), door(3)]);
		const [first, , third] = await listedIn(db, [door(1).block]);
		await audited(deps, { kind: 'staff', id: 'test' }, async (tx, record) => {
			await tx.insert(accessCode).values({
				householdId: first?.householdId ?? '',
				letterNumber: 1,
				codeHash: Buffer.from(`x${block}`),
				issuedAt: 0
			});
			await record({ action: 'household.added', householdId: third?.householdId });
		});
		const outcome = await loadHouseholds(deps, OFFICE, xiangshan, [door(2)], { update: true });
		expect(outcome).toMatchObject({ ok: true, kept: [{ household: '001', hasLetter: true }] });
		expect((await listedIn(db, [door(1).block])).map(({ household: number }) => number)).toEqual(['001', '002', '003']);
	});

	it('takes a household off the list as the owner of the tables, which the web server’s role is told that it cannot be', async () => {
		await load([door(1), door(2)]);
		await execute(database.url, `create role list_web login password 'trial' in role zitian_web`);
		const web = Object.assign(new URL(database.url), { username: 'list_web', password: 'trial' });
		const update = (as: Database) =>
			loadHouseholds({ ...deps, db: as }, OFFICE, xiangshan, [door(2)], { update: true });
		await expect(asOwner({ databaseOwnerUrl: web.href }, update)).rejects.toThrow('DATABASE_OWNER_URL');
		expect(await asOwner({ databaseOwnerUrl: database.url }, update)).toMatchObject({ ok: true, kept: [] });
		expect((await listedIn(db, [door(1).block])).map(({ household: number }) => number)).toEqual(['002']);
		await execute(database.url, 'drop role list_web');
	});

	it('leaves the blocks alone that a list does not name', async () => {
		const other = { block: `450304001001${String(block + 500)}` };
		await load([door(1), door(1, other)]);
		expect(await load([door(1), door(2)])).toMatchObject({ ok: true, difference: { gone: [] } });
	});

	it('puts a new household behind a door that is there', async () => {
		await load([door(1)]);
		await load([door(1), door(2, { building: '3', unit: '2', room: '401' })]);
		const [one, two] = await listedIn(db, [door(1).block]);
		expect(two?.dwellingId).toBe(one?.dwellingId);
	});

	it('says beforehand what it would do, and writes nothing', async () => {
		const before = await countHouseholds(db);
		expect(await tryHouseholds(deps, [door(1)])).toMatchObject({
			ok: true,
			loaded: { blocks: 1, dwellings: 1, households: 1 }
		});
		expect(await countHouseholds(db)).toBe(before);
	});

	it('loads the same list once when it is started twice at once', async () => {
		const list = Array.from({ length: 80 }, (_, index) => door(index + 1));
		const outcomes = await Promise.all([load(list), load(list)]);
		expect(outcomes.map((outcome) => outcome.ok && outcome.loaded.households).sort()).toEqual([0, 80]);
	});

	it('stores no name and no telephone number of the file', async () => {
		const rows = await readRows(await readFile('docs/household-list-template.csv'));
		if ('faults' in rows) throw new Error('the template is faulty');
		const [header, ...lines] = rows.rows;
		const named = lines.map(({ line, cells }) => ({ line, cells: [...cells.slice(0, 8), '李某某', '13811112222'] }));
		const { households } = readHouseholdList([{ line: 1, cells: header?.cells ?? [] }, ...named], xiangshan);
		await load(
			households.map((one) => ({ ...one, block: door(1).block, household: String(one.line).padStart(3, '0') }))
		);
		const stored = JSON.stringify([
			await db.select().from(dwelling),
			await db.select().from(household),
			await db.select().from(auditEvent)
		]);
		expect(stored).not.toMatch(/李某某|13811112222/);
	});
});
