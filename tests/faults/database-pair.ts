import { execute } from '../support/postgres-server';
import { systemPostgres } from '../support/system-postgres';
import { emptyDatabase } from './stage';

/** A primary that waits for its standby, and the address by which a web server finds whichever of them takes writes. */
export interface DatabasePair {
	url: string;
	webUrl: string;
	/** After the primary is gone: of the standby. */
	promotedUrl: string;
	/** The primary as in a power cut, and the standby in its place. */
	promote(): Promise<void>;
	stop(): Promise<void>;
}

const FOLLOWER = 'standby';

/** On the machine's own PostgreSQL: npm's has no program that makes a standby. @param bin folder of its programs */
export async function databasePair(bin: string): Promise<DatabasePair> {
	const primary = await systemPostgres(bin, { settings: { wal_level: 'replica' } });
	const standby = await systemPostgres(bin, { follows: { url: primary.url, name: FOLLOWER } });
	await execute(primary.url, `alter system set synchronous_standby_names = '${FOLLOWER}'`);
	await execute(primary.url, 'select pg_reload_conf()');
	const url = await emptyDatabase(primary.url);
	const both = `127.0.0.1:${primary.port},127.0.0.1:${standby.port}`;
	const of = (hosts: string) => `postgres://dba:trial@${hosts}/portal`;
	return {
		url,
		webUrl: `${of(both)}?target_session_attrs=read-write`,
		promotedUrl: of(`127.0.0.1:${standby.port}`),
		async promote() {
			await primary.kill();
			await execute(standby.url, 'select pg_promote()');
		},
		async stop() {
			await primary.stop();
			await standby.stop();
		}
	};
}
