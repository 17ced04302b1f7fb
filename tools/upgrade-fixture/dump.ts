import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import postgres from 'postgres';

/** The database as SQL that any driver runs: inserts instead of COPY, without psql's own commands. Roles are not in it. */
export async function dump(url: string): Promise<Uint8Array> {
	await settleTransactions(url);
	const text = execFileSync('pg_dump', ['--inserts', '--no-owner', '--dbname', url], { encoding: 'utf8', maxBuffer: 1 << 28 });
	const lines = text.split('\n').filter((line) => !/^(\\|--|SET |$)/.test(line) || SETTINGS.test(line));
	return gzipSync(lines.join('\n'), { level: 9 });
}

/** What the inserts need; the others are the server's own affair, and differ between releases. */
const SETTINGS = /^SET (standard_conforming_strings|check_function_bodies|row_security|client_encoding)/;

/** Numbers of transactions mean something only on the server that gave them: here all are long over. */
async function settleTransactions(url: string): Promise<void> {
	const sql = postgres(url, { max: 1 });
	await sql.begin(async (tx) => {
		await tx`set local session_replication_role = replica`;
		await tx`update audit_event set "transaction" = '3'::xid8`;
	});
	await sql.end();
}
