import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audited } from '$lib/server/audit/audited';
import { area, auditEvent, staff } from '$lib/server/db/schema';
import { requireDurable } from '$lib/server/db/migrate';
import { layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: Portal;
beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

const unit = (code: string) => ({ code, nameZh: '试点', nameEn: 'Trial' });

describe('a write', () => {
	it('without an event cannot commit, even past the product’s own code', async () => {
		await expect(house.deps.db.insert(area).values(unit('450304009'))).rejects.toMatchObject({
			cause: { message: expect.stringContaining('no audit event') }
		});
		expect(await house.deps.db.$count(area)).toBe(2);
	});

	it('through the product without an event is rolled back', async () => {
		const write = audited(house.deps, { kind: 'system', id: 'test' }, (tx) =>
			tx.insert(area).values(unit('450304008'))
		);
		await expect(write).rejects.toThrow('without an audit event');
	});

	it('with an event commits, and the event says who, what and when', async () => {
		await audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			await tx.insert(area).values(unit('450304007'));
			await record({ action: 'area.added' });
		});
		const events = await house.deps.db.select().from(auditEvent);
		expect(events.at(-1)).toMatchObject({ action: 'area.added', actorKind: 'system', at: house.clock.now() });
	});

	it('does not profit from the event of an earlier transaction on the same connection', async () => {
		const write = house.deps.sql.begin(async (tx) => {
			await tx`insert into area (code, name_zh, name_en) values ('450304006', '试点', 'Trial')`;
		});
		await expect(write).rejects.toThrow('no audit event');
	});
});

describe('an event', () => {
	it('is never changed or deleted', async () => {
		await expect(house.deps.sql`delete from audit_event`).rejects.toThrow('append-only');
		await expect(house.deps.sql`update audit_event set action = ''`).rejects.toThrow('append-only');
	});
});

describe('every table of the round', () => {
	it('is guarded, except sessions, refused sign-ins, counters and what phones report, which are records themselves', async () => {
		const rows = await house.deps.sql<{ table: string }[]>`
			select c.relname as table from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
			and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_audited')
			order by 1`;
		const unguarded = [
			'audit_event',
			'audit_head',
			'audit_link',
			'field_phone',
			'rate_limit',
			'resident_session',
			'sign_in_attempt',
			'staff_session'
		];
		expect(rows.map(({ table }) => table)).toEqual(unguarded);
	});

	it('has an index for every foreign key', async () => {
		const rows = await house.deps.sql<{ name: string }[]>`
			select con.conname as name from pg_constraint con where con.contype = 'f'
			and con.connamespace = 'public'::regnamespace and not exists (
				select 1 from pg_index i where i.indrelid = con.conrelid and
				(i.indkey::int2[])[0:cardinality(con.conkey) - 1] = con.conkey)`;
		expect(rows).toEqual([]);
	});

	it('that belongs to a household has the household in its primary key; a ticket may belong to none', async () => {
		const rows = await house.deps.sql<{ table: string }[]>`
			select a.attrelid::regclass::text as table from pg_attribute a join pg_class c on c.oid = a.attrelid
			where a.attname = 'household_id' and c.relkind = 'r' and not exists (
				select 1 from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey))
			order by 1`;
		expect(rows.map(({ table }) => table)).toEqual(['audit_event', 'sign_in_attempt', 'ticket']);
	});
});

describe('the server', () => {
	it('is refused when it may lose what it acknowledged', async () => {
		await house.deps.sql.begin(async (tx) => {
			await tx`set local synchronous_commit = off`;
			await expect(requireDurable(tx)).rejects.toThrow('synchronous_commit');
		});
	});

	it('never has a session id in clear', async () => {
		const { resident } = await openHousehold(house, '900');
		const [row] = await house.deps
			.sql`select count(*)::int as n from resident_session where id_hash = ${resident.sessionId}`;
		expect(row?.n).toBe(0);
		expect(await house.deps.db.$count(staff)).toBe(0);
	});
});
