import type { Settings } from './settings';

/** What PostgreSQL itself ends, in milliseconds; a proxy such as pgbouncer has to let these through (ops/pgbouncer). */
const DEADLINES = {
	/** A statement of a page takes milliseconds: this one waits for something that does not come. */
	statement_timeout: 10_000,
	/** A web server that froze in the middle lets go of the household that it has locked. */
	idle_in_transaction_session_timeout: 30_000
};

/** The web server's settings: its statements have deadlines, unless the address sets its own. Commands take as long as they take. */
export function withDeadlines(settings: Settings): Settings {
	const { databaseUrl, databaseDirectUrl } = settings;
	return { ...settings, databaseUrl: limited(databaseUrl), databaseDirectUrl: limited(databaseDirectUrl) };
}

function limited(url: string): string {
	const missing = Object.entries(DEADLINES).filter(([name]) => !url.includes(`${name}=`));
	const added = missing.map(([name, value]) => `${name}=${value}`).join('&');
	// Not through URL, which refuses several hosts.
	return added === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${added}`;
}
