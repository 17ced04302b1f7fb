import { PgBoss, type Db } from 'pg-boss';
import type { Sql } from 'postgres';
import { driver } from './driver';

/** The library hands JSON over as text, which the driver would quote once more. */
const json = (oid: number) => ({
	to: oid,
	from: [oid],
	serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
	parse: (value: string): unknown => JSON.parse(value)
});

/** Names of queues and ids, as `{"a","b"}`: the driver asks for the types of arrays only where it may ask on its own. */
const list = (oid: number) => ({
	to: oid,
	from: [oid],
	serialize: (values: string[]) => `{${values.map((value) => JSON.stringify(value)).join()}}`,
	parse: (value: string) => (value === '{}' ? [] : value.slice(1, -1).replaceAll('"', '').split(','))
});

/** pg-boss's statements through our own driver, with an address that may name several hosts, instead of a second one. */
export function jobDatabase(url: string): { db: Db; close(): Promise<void> } {
	const sql = driver()(url, {
		// Beside the pool, so that no page waits for a job; one, because its texts begin and end transactions themselves.
		max: 1,
		prepare: false,
		connect_timeout: 5,
		backoff: () => 1,
		types: { json: json(114), jsonb: json(3802), texts: list(1009), uuids: list(2951) }
	});
	return {
		db: {
			async executeSql(text, values) {
				// Without values several statements may stand in one text; the rows are those of all of them.
				const given = values?.map((value) => value ?? null) as never[] | undefined;
				const rows = await (given?.length ? sql.unsafe(text, given) : wholly(sql, text));
				return { rows: rows.flat() };
			}
		},
		close: () => sql.end({ timeout: 5 })
	};
}

/** A text that fails between its BEGIN and COMMIT leaves no transaction open. */
const wholly = (sql: Sql, text: string) =>
	sql.unsafe(text).catch(async (problem: unknown) => {
		await sql.unsafe('rollback').catch(() => undefined);
		throw problem;
	});

const SCHEMA = 'jobs';

/** Nothing here changes a table: the owner makes and upgrades them. */
export const JOB_OPTIONS = {
	schema: SCHEMA,
	migrate: false,
	registerInstance: false,
	reindex: false,
	monitorVacuum: false
} as const;

const GRANTS = `
	GRANT USAGE ON SCHEMA ${SCHEMA} TO zitian_web;
	GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO zitian_web;
	GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO zitian_web`;

/** Makes or upgrades the queue's own tables, which the web servers' role may then use. By the owner of the tables. */
export async function prepareJobs(url: string): Promise<void> {
	const { db, close } = jobDatabase(url);
	const boss = new PgBoss({ db, ...JOB_OPTIONS, migrate: true, supervise: false, schedule: false });
	boss.on('error', () => undefined);
	try {
		await boss.start();
		await boss.stop({ graceful: false, close: false });
		await db.executeSql(GRANTS);
	} finally {
		await close();
	}
}
