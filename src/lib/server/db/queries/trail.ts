import { sql } from 'drizzle-orm';
import type { Queryable } from '../client';

const PAGE = 2000;

/** What is hashed of an event. The same as `audit_content` of migration 0018, and not a call of it. */
const CONTENT =
	sql.raw(`json_build_array(e.event_id, extract(epoch from e.at)::text, e.actor_kind, e.actor_id, e.action,
	e.outcome, e.household_id, e.object_id, e.detail::text, e.transaction::text)::text`);

export interface LinkedEvent extends Record<string, unknown> {
	stream: string;
	position: number;
	event_id: number;
	hash: Uint8Array;
	/** Absent: the event is gone. */
	content: string | null;
	/** The stream that the event's own content puts it into. */
	own: string | null;
}

/** The chain with its events, stream by stream, in pages. */
export async function* linkedEvents(db: Queryable): AsyncGenerator<LinkedEvent> {
	let after = { stream: '', position: 0 };
	for (;;) {
		const rows = await db.execute<LinkedEvent>(sql`
			select l.stream, l.position::float8 as position, l.event_id::float8 as event_id, l.hash, ${CONTENT} as content,
				coalesce(e.household_id::text, e.actor_kind || ':' || e.actor_id) as own, e.event_id is null as gone
			from audit_link l left join audit_event e using (event_id)
			where (l.stream, l.position) > (${after.stream}, ${after.position})
			order by l.stream, l.position limit ${PAGE}`);
		for (const row of rows) yield row.gone ? { ...row, content: null } : row;
		const last = rows.at(-1);
		if (!last || rows.length < PAGE) return;
		after = last;
	}
}

/** Events that are in no chain: written past the triggers. */
export async function unlinkedEvents(db: Queryable): Promise<number[]> {
	const rows = await db.execute<{ id: number }>(sql`
		select event_id::float8 as id from audit_event e
		where not exists (select from audit_link l where l.event_id = e.event_id) order by 1 limit 100`);
	return rows.map(({ id }) => id);
}

/** Streams whose head is not their last link, with the last event that there is. */
export async function cutStreams(db: Queryable): Promise<number[]> {
	const rows = await db.execute<{ id: number }>(sql`
		select coalesce(l.event_id, 0)::float8 as id
		from (select distinct on (stream) * from audit_link order by stream, position desc) l full join audit_head h using (stream)
		where (l.position, l.hash) is distinct from (h.position, h.hash) order by 1 limit 100`);
	return rows.map(({ id }) => id);
}

/** All events that had committed before `horizon`, as one digest. */
export interface TrailDigest {
	events: number;
	digest: string;
}

export async function trailDigest(db: Queryable, horizon: string): Promise<TrailDigest> {
	const [row] = await db.execute<{ events: number; digest: string }>(sql`
		select count(*)::float8 as events,
			encode(sha256(coalesce(string_agg(int8send(e.event_id) || coalesce(l.hash, ''), ''::bytea order by e.event_id), '')), 'hex') as digest
		from audit_event e left join audit_link l using (event_id) where e.transaction < ${horizon}::xid8`);
	return { events: row?.events ?? 0, digest: row?.digest ?? '' };
}

/** Every transaction before this one has ended: what is older does not change any more. */
export async function trailHorizon(db: Queryable): Promise<string> {
	const [row] = await db.execute<{ horizon: string }>(
		sql`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`
	);
	return row?.horizon ?? '0';
}
