import postgres from 'postgres';
import { databaseTime } from '../processor-time';

const TRANSACTIONS = 400;

/** Processor milliseconds of one bare save, without framework, form or product. */
export interface Bare {
	client: number;
	database: number;
	both: number;
}

/**
 * The yardstick of every figure: one transaction of four statements on the same PostgreSQL through the same driver (select for
 * update, select, upsert of 1.5 KB, insert), one after the other. Machines differ by a factor of two, the ratio does not.
 */
export async function bare(databaseUrl: string, postmaster: number): Promise<Bare> {
	const sql = postgres(databaseUrl, { max: 1, onnotice: () => {}, fetch_types: false });
	try {
		await sql`create table if not exists bench_draft (id int primary key, bytes bytea not null, revision int not null)`;
		await sql`create table if not exists bench_event (id bigserial primary key, at timestamptz not null, about int not null)`;
		await sql`insert into bench_draft values (1, ${Buffer.alloc(1500)}, 0) on conflict do nothing`;
		await saves(sql, TRANSACTIONS / 4);
		const [database, { user, system }] = [databaseTime(postmaster), process.cpuUsage()];
		await saves(sql, TRANSACTIONS);
		const used = process.cpuUsage({ user, system });
		const client = (used.user + used.system) / 1000 / TRANSACTIONS;
		const inDatabase = (databaseTime(postmaster) - database) / TRANSACTIONS;
		return { client, database: inDatabase, both: client + inDatabase };
	} finally {
		await sql.end();
	}
}

async function saves(sql: postgres.Sql, times: number): Promise<void> {
	for (let n = 0; n < times; n += 1) {
		await sql.begin(async (tx) => {
			await tx`select id from bench_draft where id = 1 for update`;
			const [row] = await tx`select bytes, revision from bench_draft where id = 1`;
			await tx`insert into bench_draft values (1, ${row?.bytes}, ${row?.revision + 1})
				on conflict (id) do update set bytes = excluded.bytes, revision = excluded.revision`;
			await tx`insert into bench_event (at, about) values (now(), 1)`;
		});
	}
}
