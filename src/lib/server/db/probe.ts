import { sql } from 'drizzle-orm';
import { connect, type Connection, type Database } from './client';

/** A question of the probe is answered within so many milliseconds, or the database counts as away. */
const DEADLINE = 800;

/**
 * Asks whether the database answers, on a line beside the pool: while every connection waits for a database that is frozen,
 * this one finds out. A line that has not answered is dropped, and the next question gets a new one.
 */
export class DatabaseProbe {
	readonly #url: string;
	#connection: Connection | undefined;

	constructor(url: string) {
		this.#url = url;
	}

	/** @returns undefined where the database is away, or does not answer in time */
	async ask<V>(question: (db: Database) => Promise<V>): Promise<V | undefined> {
		const connection = (this.#connection ??= connect(this.#url, 1));
		const answer = await Promise.race([question(connection.db).then(answered, away), inTime()]);
		if (answer === 'late') this.#drop(connection);
		return typeof answer === 'object' ? answer.value : undefined;
	}

	async answers(): Promise<boolean> {
		return (await this.seconds()) !== undefined;
	}

	/** How long one small question takes. */
	async seconds(): Promise<number | undefined> {
		const begun = performance.now();
		const answer = await this.ask((db) => db.execute(sql`select 1`));
		return answer && (performance.now() - begun) / 1000;
	}

	async close(): Promise<void> {
		await this.#connection?.close();
	}

	#drop(connection: Connection): void {
		if (this.#connection === connection) this.#connection = undefined;
		void connection.sql.end({ timeout: 0 }).catch(away);
	}
}

const answered = <V>(value: V) => ({ value });
const away = () => 'away' as const;

/** Two turns of the event loop after the deadline: on a busy machine an answer may lie there unread. */
const inTime = () =>
	new Promise<'late'>((resolve) => {
		setTimeout(() => setImmediate(() => setImmediate(() => resolve('late'))), DEADLINE).unref();
	});
