import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { audited } from '$lib/server/audit/audited';
import { connect, type Connection } from '$lib/server/db/client';
import type { Deps } from '$lib/server/deps';
import type { LocalizedText } from '../../../src/lib/engine/model/types';
import { CommandError } from '../command-line';
import { countsOf, differences, hasEvent, opensDraft, trailIsWhole, verifiesReceipt, type Counts } from './look-into';
import { homeOf, start, type Program } from './programs';
import { restoreTo } from './restore';

interface Place {
	/** A role that may replicate, and see how far others are (pg_monitor). */
	url: URL;
	program: (program: Program) => string;
	/** An empty folder. */
	place: string;
	say: (text: LocalizedText) => void;
}

export interface DrillReport {
	baseSeconds: number;
	baseMegabytes: number;
	/** From a commit until its WAL lay in the copy. */
	rpoSeconds: number;
	/** From the beginning of the restore until it was checked. */
	rtoSeconds: number;
	rows: number;
	/** null: there is none in this database. */
	draftOpens: boolean | null;
	receiptVerifies: boolean | null;
	/** What is not as it was; empty: all is. */
	faults: string[];
}

/** Backs the running database up and restores it beside; leaves it as it was, but for two audit events. */
export async function drill(deps: Deps, { url, program, place, say }: Place): Promise<DrillReport> {
	const [base, wal] = [join(place, 'base'), join(place, 'wal')];
	mkdirSync(wal);
	const primary = connect(url.href, 2);
	const receiving = start(
		program('pg_receivewal'),
		['-D', wal, '--no-loop', '--synchronous', '--status-interval', '1'],
		url
	);
	receiving.done.catch(() => undefined);
	try {
		say({ zh: '基础备份 …', en: 'Base backup …' });
		const begun = performance.now();
		const args = ['-D', base, '--wal-method', 'none', '--checkpoint', 'fast', '--no-manifest'];
		await Promise.race([start(program('pg_basebackup'), args, url).done, brokenOff(receiving.done)]);
		const baseSeconds = secondsSince(begun);
		const at = await mark(deps, primary);
		const rpoSeconds = await untilReceived(primary, receiving.done);
		receiving.child.kill('SIGINT');
		await receiving.done.catch(() => undefined);
		say({ zh: `恢复到 ${at.moment} …`, en: `Restoring to ${at.moment} …` });
		const restoring = performance.now();
		const found = await lookInto(deps, at, { base, wal, home: homeOf(program('postgres')) }, url);
		return { baseSeconds, baseMegabytes: megabytes(base), rpoSeconds, rtoSeconds: secondsSince(restoring), ...found };
	} finally {
		receiving.child.kill('SIGKILL');
		await primary.close();
	}
}

/** The moment that is restored to, between two events; and what there was before and after. */
interface Marked {
	moment: string;
	before: Counts;
	after: Counts;
	ids: readonly [string, string];
}

async function mark(deps: Deps, primary: Connection): Promise<Marked> {
	const ids = [crypto.randomUUID(), crypto.randomUUID()] as const;
	const event = (objectId: string) =>
		audited(deps, { kind: 'office', id: 'backup-drill' }, (_, record) =>
			record({ action: 'backup.drilled', objectId })
		);
	const before = await countsOf(primary.db);
	await event(ids[0]);
	const [row] = await primary.sql<{ moment: string }[]>`select clock_timestamp()::text as moment`;
	await event(ids[1]);
	return { moment: row?.moment ?? '', before, after: await countsOf(primary.db), ids };
}

const brokenOff = (done: Promise<void>): Promise<never> =>
	done.then(() => {
		throw new CommandError('pg_receivewal ended by itself.');
	});

/** @returns seconds until the copy of the WAL has reached where the server is now */
async function untilReceived({ sql }: Connection, receiving: Promise<void>): Promise<number> {
	const begun = performance.now();
	const [now] = await sql<{ lsn: string }[]>`select pg_current_wal_flush_lsn()::text as lsn`;
	const reached = async () => {
		for (;;) {
			const rows = await sql`select 1 from pg_stat_replication
				where application_name = 'pg_receivewal' and flush_lsn >= ${now?.lsn ?? '0/0'}::pg_lsn`;
			if (rows.length > 0) return;
			await pause(100);
		}
	};
	await Promise.race([reached(), brokenOff(receiving)]);
	return secondsSince(begun);
}

async function lookInto(deps: Deps, at: Marked, backup: { base: string; wal: string; home: string }, url: URL) {
	const restored = await restoreTo(at.moment, backup, url);
	const { db, close } = connect(restored.url, 2);
	try {
		const counts = await countsOf(db);
		const draftOpens = await opensDraft(db, deps.keys);
		const receiptVerifies = await verifiesReceipt(db, deps.keys);
		const faults = [
			...differences(at.before, counts, at.after).map((table) => `rows of ${table}`),
			...((await hasEvent(db, at.ids[0])) ? [] : ['what was committed before the moment is missing']),
			...((await hasEvent(db, at.ids[1])) ? ['what was committed after the moment is there'] : []),
			...((await trailIsWhole(db)) ? [] : ['the audit trail is broken']),
			...(receiptVerifies === false ? ['a receipt does not verify'] : [])
		];
		const rows = Object.values(counts).reduce((sum, one) => sum + one, 0);
		return { rows, draftOpens: draftOpens ?? null, receiptVerifies: receiptVerifies ?? null, faults };
	} finally {
		await close();
		await restored.stop();
	}
}

const secondsSince = (begun: number): number => Math.round((performance.now() - begun) / 100) / 10;

const megabytes = (folder: string): number =>
	Math.round(
		readdirSync(folder, { recursive: true })
			.map((entry) => statSync(join(folder, String(entry))))
			.reduce((sum, { size }) => sum + size, 0) / 1e6
	);
