import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { anchorDaily } from '$lib/server/audit/anchor-daily';
import { anchorOf, putAnchor, readAnchors, type Anchor } from '$lib/server/audit/anchor';
import { audited } from '$lib/server/audit/audited';
import { verifyTrail, type TrailState } from '$lib/server/audit/verify-trail';
import { connect, type Queryable } from '$lib/server/db/client';
import { migrate } from '$lib/server/db/migrate';
import { webLogin } from '$lib/server/db/web-login';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { repetitions } from '../../support/counts';
import { Random } from '../../hostile/random';
import { layOutBlock, letter, openHousehold, PIN, portal, settle, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'zitian-anchors-'));
const file = join(folder, 'anchors.jsonl');
let house: Portal;
let anchors: Anchor[];
/** One connection, so that what a superuser does is undone by the end of the transaction. */
const superuser = postgres(database.url, { max: 1, onnotice: () => undefined });

/** Notes an anchor once it holds every event so far: a transaction of another database keeps the horizon back for a while. */
async function note(at: number): Promise<void> {
	const holdsAll = async () => {
		const anchor = await anchorOf(house.deps.db, at);
		const [all] = await superuser<{ events: number }[]>`select count(*)::int as events from audit_event`;
		expect(anchor.events).toBe(all?.events);
		return anchor;
	};
	await putAnchor(file, await vi.waitFor(holdsAll, { timeout: 50_000, interval: 50 }));
}

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	for (const number of ['101', '102', '103']) await openHousehold(house, number);
	await note(0);
	await signedIn(house, 'office');
	await openHousehold(house, '104');
	await note(1);
	anchors = readAnchors(readFileSync(file, 'utf8'));
});
afterAll(async () => {
	await superuser.end();
	await house.deps.close();
	rmSync(folder, { recursive: true });
});

const asSuperuser = drizzle(superuser) as unknown as Queryable;

/** The state of the trail after `harm`, which is then undone. */
async function after(harm: (tx: Sql) => Promise<unknown>): Promise<TrailState> {
	await superuser.unsafe('begin; set local session_replication_role = replica');
	try {
		await harm(superuser);
		return await verifyTrail(asSuperuser, anchors);
	} finally {
		await superuser.unsafe('rollback');
	}
}

/** Makes the whole chain anew, as only the owner of the database can. */
const rechain = (tx: Sql) =>
	tx.unsafe(`
		delete from audit_link; delete from audit_head;
		do $$ declare event audit_event; own text; last audit_head; made bytea; begin
			for event in select * from audit_event order by event_id loop
				own := audit_stream(event);
				select * into last from audit_head where stream = own;
				made := sha256(coalesce(last.hash, '') || convert_to(audit_content(event), 'UTF8'));
				insert into audit_link (stream, position, event_id, hash) values (own, coalesce(last.position, 0) + 1, event.event_id, made);
				insert into audit_head (stream, position, hash) values (own, 1, made)
					on conflict (stream) do update set position = audit_head.position + 1, hash = made;
			end loop; end $$`);

/** Events that the newest anchor holds. */
async function notedEvents(): Promise<number[]> {
	const horizon = anchors.at(-1)?.horizon ?? '0';
	const rows = await superuser<{ id: number }[]>`
		select event_id::int as id from audit_event where transaction < ${horizon}::xid8 order by 1`;
	return rows.map(({ id }) => id);
}

type Harm = (tx: Sql, id: number, other: number) => Promise<unknown>;

/** What a superuser may do to the event `id`. Each leaves something that was not so. */
const HARMS: Record<string, Harm> = {
	'another time': (tx, id) => tx`update audit_event set at = at + interval '1 minute' where event_id = ${id}`,
	'another actor': (tx, id) => tx`update audit_event set actor_id = actor_id || 'x' where event_id = ${id}`,
	'another action': (tx, id) => tx`update audit_event set action = action || 'x' where event_id = ${id}`,
	'another outcome': (tx, id) => tx`update audit_event set outcome = outcome || 'x' where event_id = ${id}`,
	'another detail': (tx, id) => tx`update audit_event set detail = detail || '{"reason":"x"}' where event_id = ${id}`,
	'another object': (tx, id) =>
		tx`update audit_event set object_id = coalesce(object_id, '') || 'x' where event_id = ${id}`,
	'another household': (tx, id) => tx`update audit_event set household_id = gen_random_uuid() where event_id = ${id}`,
	'another transaction': (tx, id) => tx`update audit_event set transaction = '1'::xid8 where event_id = ${id}`,
	'an event deleted': (tx, id) => tx`delete from audit_event where event_id = ${id}`,
	'an event and its link deleted': async (tx, id) => {
		await tx`delete from audit_event where event_id = ${id}`;
		await tx`delete from audit_link where event_id = ${id}`;
	},
	'a link deleted': (tx, id) => tx`delete from audit_link where event_id = ${id}`,
	'a link changed': (tx, id) => tx`update audit_link set hash = sha256(hash) where event_id = ${id}`,
	'a head set back': (tx, id) =>
		tx`update audit_head set position = position - 1 where stream = (select stream from audit_link where event_id = ${id})`,
	'two events exchanged': async (tx, id, other) => {
		await tx`update audit_link set event_id = -event_id where event_id in (${id}, ${other})`;
		await tx`update audit_link set event_id = ${other} where event_id = ${-id}`;
		await tx`update audit_link set event_id = ${id} where event_id = ${-other}`;
	},
	'an event slipped in': (tx, id) =>
		tx`insert into audit_event (at, actor_kind, actor_id, action, outcome, household_id, detail)
			select at, actor_kind, actor_id, action, outcome, household_id, detail from audit_event where event_id = ${id}`,
	'an event changed and the chain made anew': async (tx, id) => {
		await tx`update audit_event set outcome = outcome || 'x' where event_id = ${id}`;
		await rechain(tx);
	},
	'an event removed and the chain made anew': async (tx, id) => {
		await tx`delete from audit_event where event_id = ${id}`;
		await rechain(tx);
	},
	'the newest events of a stream cut off, its head with them': async (tx, id) => {
		await tx`delete from audit_event where event_id in (select event_id from audit_link
			where stream = (select stream from audit_link where event_id = ${id}) and position >= (select position from audit_link where event_id = ${id}))`;
		await rechain(tx);
	}
};
describe('the audit trail', () => {
	it('is whole, its anchors hold, and each day adds one', async () => {
		const state = await verifyTrail(house.deps.db, anchors);
		expect(state).toMatchObject({ anchors: 2, breaks: [] });
		expect(state.events).toBeGreaterThan(15);
		const daily = join(folder, 'daily.jsonl');
		const end = anchorDaily(house.deps.db, daily, 1);
		await expect.poll(() => readAnchorsOf(daily)).toBe(1);
		end();
	});

	const count = repetitions(100, 500);
	it(`shows every one of ${count} manipulations by a superuser`, { timeout: 600_000 }, async () => {
		const random = new Random(12);
		const kinds = Object.entries(HARMS);
		const ids = await notedEvents();
		const missed: string[] = [];
		for (let i = 0; i < count; i++) {
			const [name, harm] = kinds[i % kinds.length]!;
			const [id, other] = [random.of(ids), random.of(ids)];
			const { breaks } = await after((tx) => harm(tx, id, other === id ? ids.find((each) => each !== id)! : other));
			if (breaks.length === 0) missed.push(`${name} at ${id}`);
		}
		expect(missed).toEqual([]);
	});

	it('names the first event that is not as it was', async () => {
		const id = (await notedEvents())[5] ?? 0;
		const changed = await after((tx) => HARMS['another detail']!(tx, id, 0));
		expect(changed.breaks[0]).toEqual({ kind: 'changed', event: id });
		const anew = await after((tx) => HARMS['an event changed and the chain made anew']!(tx, id, 0));
		expect(anew.breaks).toEqual([{ kind: 'anchor', event: anchors[0]?.events, at: anchors[0]?.at }]);
	});

	it('keeps its order when many write to one stream at once', async () => {
		await Promise.all(
			Array.from({ length: 30 }, (_, i) =>
				audited(house.deps, { kind: 'system', id: 'side-by-side' }, (_tx, record) => record({ action: `n${i}` }))
			)
		);
		expect((await verifyTrail(house.deps.db, anchors)).breaks).toEqual([]);
	});
});

const readAnchorsOf = (path: string): number => {
	try {
		return readAnchors(readFileSync(path, 'utf8')).length;
	} catch {
		return 0;
	}
};

describe('the web server’s own login', () => {
	it('works the round, and cannot touch what was recorded', async () => {
		await migrate(database.url);
		const web = connect(await webLogin(database.url), 2);
		const code = await letter(house, await settle(house, '150'));
		const opened = await choosePin(
			{ ...house.deps, db: web.db, sql: web.sql },
			{ code, pin: PIN, pinAgain: PIN, userAgent: 'test' }
		);
		expect(opened.ok).toBe(true);
		const refused = { code: '42501' };
		await expect(web.sql`update audit_event set action = 'x'`).rejects.toMatchObject(refused);
		await expect(web.sql`delete from audit_event`).rejects.toMatchObject(refused);
		await expect(web.sql`truncate audit_event`).rejects.toMatchObject(refused);
		await expect(web.sql`update audit_link set hash = ''`).rejects.toMatchObject(refused);
		await expect(web.sql`insert into audit_link values ('x', 1, 1, '')`).rejects.toMatchObject(refused);
		await expect(web.sql`update audit_head set position = 0`).rejects.toMatchObject(refused);
		await expect(web.sql`alter table audit_event disable trigger all`).rejects.toMatchObject(refused);
		await expect(web.sql`set session_replication_role = replica`).rejects.toMatchObject(refused);
		await expect(web.sql`drop table draft`).rejects.toMatchObject(refused);
		await web.close();
		expect((await verifyTrail(house.deps.db, anchors)).breaks).toEqual([]);
	});

	it('has a policy on every table that has any, also on those of later upgrades', async () => {
		await superuser`create table later (id int)`;
		await superuser`alter table later enable row level security`;
		await migrate(database.url);
		const open =
			await superuser`select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace
			and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'web')`;
		expect(open).toEqual([]);
	});
});
