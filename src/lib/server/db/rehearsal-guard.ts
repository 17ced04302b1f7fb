import type { Sql } from 'postgres';
import { driver } from './driver';

/**
 * A rehearsal invents people, accounts and a time: it may have an empty database, or one whose district a rehearsal has
 * loaded, and no other. Every write of the product leaves an event, so that the events say which of these it is.
 * @returns whether the database at `url` may be used; nothing is written, and it may lack every table
 */
export async function isForRehearsal(url: string): Promise<boolean> {
	const sql = driver()(url, { max: 1 });
	try {
		return (await isNew(sql)) || (await isEmptyOrOwn(sql));
	} finally {
		await sql.end({ timeout: 5 });
	}
}

async function isNew(sql: Sql): Promise<boolean> {
	const [row] = await sql<{ table: string | null }[]>`select to_regclass('audit_event') as table`;
	return row?.table === null;
}

/** Upgrades leave events as well, and say nothing about whose the database is. */
async function isEmptyOrOwn(sql: Sql): Promise<boolean> {
	const [row] = await sql<{ own: boolean; empty: boolean }[]>`
		select exists (select from audit_event where actor_id = 'rehearsal' and action = 'households.loaded' and outcome = 'done') as own,
			not exists (select from audit_event where not (actor_kind = 'system' and actor_id = 'migration')) as empty`;
	return row !== undefined && (row.own || row.empty);
}
