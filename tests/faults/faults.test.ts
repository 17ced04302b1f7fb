import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfChanged } from '../../tools/start/build';
import { isFullRun } from '../support/counts';
import { execute } from '../support/postgres-server';
import { systemPrograms } from '../support/system-postgres';
import { during, type Counts, type Seen } from './crowd';
import { databasePair, type DatabasePair } from './database-pair';
import { isMountAllowed, privateDatabase, type PrivateDatabase } from './private-database';
import { openStage, type Stage } from './stage';
import { trailBreaks } from './stored';
import { tableOf, type Row } from './table';

/** Each kill so often, under so many saves and submissions; `FAULTS=20 npm run test:faults`, or ZITIAN_FULL=1, for a release. */
const KILLS = Number(process.env.FAULTS ?? (isFullRun ? 20 : 3));
const OF_A_RELEASE = 20;
const UNDER: Counts = { saves: (10_000 * KILLS) / OF_A_RELEASE, submissions: (2_000 * KILLS) / OF_A_RELEASE };
const SOME = Math.ceil(KILLS / 4);
const HOUSEHOLDS = 8;
const MINUTE = 60_000;
/** So long a database is frozen, or its disk full, in milliseconds. */
const AWAY = 4_000;

const rows: Row[] = [];
const bin = systemPrograms();
beforeAll(() => buildIfChanged().then(() => undefined), 10 * MINUTE);
afterAll(() => console.log(`\n${tableOf(rows)}\n`));

/** A row of the table. Nothing acknowledged is lost, nothing else is answered than what was asked for or "not saved", and the trail is whole. */
async function judge(fault: string, times: number, url: string, seen: Seen): Promise<void> {
	seen.wrong.push(...(await trailBreaks(url)));
	rows.push({ fault, times, seen });
	expect({ lost: seen.lost, wrong: seen.wrong }).toEqual({ lost: 0, wrong: [] });
}

type Fault = (stage: Stage, database: PrivateDatabase, time: number) => Promise<unknown>;

const repeated = (fault: Fault, times: number, stage: Stage, database: PrivateDatabase) => async () => {
	for (let time = 0; time < times; time += 1) await fault(stage, database, time);
};
const bothAway = ({ isAway }: Stage) => Promise.all([isAway(0), isAway(1)]);
const bothReady = ({ isReady }: Stage) => Promise.all([isReady(0), isReady(1)]);

const webKilled: Fault = async (stage, _, time) => {
	const server = stage.servers[time % 2];
	server?.child.kill('SIGKILL');
	await server?.ended;
	await stage.start(time % 2);
};
const databaseKilled: Fault = async (stage, database) => {
	database.kill();
	await stage.isAway(0);
	await bothReady(stage);
};
const frozen: Fault = async (stage, { proxy }) => {
	proxy.freeze();
	await bothAway(stage);
	await pause(AWAY);
	proxy.thaw();
	await bothReady(stage);
};
const cut: Fault = async (stage, { proxy }, time) => {
	if (time % 2 === 0) proxy.reset();
	else proxy.cut();
	await pause(time % 2 === 0 ? 0 : AWAY / 4);
	proxy.mend();
	await bothReady(stage);
};
const rolling: Fault = async (stage, _, time) => {
	const server = stage.servers[time % 2];
	server?.child.kill('SIGTERM');
	expect(await server?.ended).toBe(0);
	await stage.start(time % 2);
};
const migrations: Fault = async (stage) => expect(await stage.migrations(2)).toEqual([0, 0]);
/** One server's clock is wrong by so much, the other's is right. */
const clocks: Fault = async (stage, _, time) => {
	for (const minutes of [-60, -24 * 60, 10, 0]) {
		await stage.jump(time % 2, minutes * MINUTE);
		await pause(AWAY / 4);
	}
};
const diskFull: Fault = async (stage, database) => {
	const giveBack = database.fillDisk();
	await pause(AWAY).finally(giveBack);
	await bothReady(stage);
};

describe('while households save and hand in without a pause', () => {
	let database: PrivateDatabase;
	let stage: Stage;
	beforeAll(async () => {
		database = await privateDatabase();
		stage = await openStage({ ...database, households: HOUSEHOLDS });
	}, 5 * MINUTE);
	afterAll(async () => {
		await stage.stop();
		await database.stop();
	}, MINUTE);

	it.each<[string, Fault, number, Counts?]>([
		['a web server killed', webKilled, KILLS, UNDER],
		['PostgreSQL killed', databaseKilled, KILLS, UNDER],
		['a database that freezes', frozen, SOME],
		['lines cut', cut, 2 * SOME],
		['a rolling restart', rolling, 2 * SOME],
		['a clock that jumps', clocks, 2 * SOME],
		['two migrations at once', migrations, SOME]
	])('%s loses nothing that was acknowledged', { timeout: 30 * MINUTE }, async (name, fault, times, atLeast) => {
		const seen = await during(stage.households, stage.ports, repeated(fault, times, stage, database), atLeast);
		await judge(name, times, database.url, seen);
	});
});

describe('a database that acknowledges before it has written', () => {
	/** Households work for so long, in milliseconds, before each kill. */
	const WORK = 2_000;
	const killedLater: Fault = async (...all) => {
		await pause(WORK);
		await databaseKilled(...all);
	};

	it('is found out: what it lost is missed', { timeout: 10 * MINUTE }, async () => {
		const database = await privateDatabase();
		const stage = await openStage({ ...database, households: HOUSEHOLDS });
		try {
			const name = new URL(database.url).pathname.slice(1);
			await execute(database.url, `alter database "${name}" set synchronous_commit = off`);
			await execute(database.url, `alter system set wal_writer_delay = '10s'`);
			// From its next start on.
			await databaseKilled(stage, database, 0);
			const seen = await during(stage.households, stage.ports, repeated(killedLater, 3, stage, database));
			expect(seen.lost + seen.wrong.length).toBeGreaterThan(0);
		} finally {
			await stage.stop();
			await database.stop();
		}
	});
});

describe.runIf(isMountAllowed())('on a small disk', () => {
	it('that is full nothing acknowledged is lost', { timeout: 10 * MINUTE }, async () => {
		const database = await privateDatabase({ disk: 'small' });
		const stage = await openStage({ ...database, households: 2 });
		try {
			const seen = await during(stage.households, stage.ports, repeated(diskFull, SOME, stage, database));
			await judge('a full disk', SOME, database.url, seen);
		} finally {
			await stage.stop();
			await database.stop();
		}
	});
});

describe.runIf(bin)('with a standby that the primary waits for', () => {
	it('nothing acknowledged is lost when it is promoted', { timeout: 10 * MINUTE }, async () => {
		const pair: DatabasePair = await databasePair(bin ?? '');
		const stage = await openStage({ ...pair, households: 4 });
		const promoted = async () => {
			await pair.promote();
			await bothReady(stage);
		};
		try {
			const seen = await during(stage.households, stage.ports, promoted);
			await judge('a primary killed, its standby promoted', 1, pair.promotedUrl, seen);
		} finally {
			await stage.stop();
			await pair.stop();
		}
	});
});

describe('three times as many newcomers as can be served', () => {
	it('lose households that are at work nothing', { timeout: 20 * MINUTE }, async () => {
		const file = join(mkdtempSync(join(tmpdir(), 'zitian-overload-')), 'overload.json');
		const seconds = isFullRun ? 300 : 20;
		const words = ['tools/bench/overload.ts', '--seconds', String(seconds), '--out', file];
		const bench = spawnSync(process.execPath, ['--import', 'tsx', ...words], { encoding: 'utf8' });
		expect(bench.status, bench.stderr).toBe(0);
		const { beside, newcomers, acknowledgedLost } = JSON.parse(readFileSync(file, 'utf8'));
		const seen: Seen = {
			saves: beside.saves.count,
			submissions: newcomers.returns,
			refused: beside.refused,
			wrong: Object.keys(newcomers.wrong),
			lost: acknowledgedLost,
			longest: beside.saves.worst
		};
		rows.push({ fault: `newcomers for ${seconds} s`, times: 1, seen });
		expect({ lost: seen.lost, wrong: seen.wrong }).toEqual({ lost: 0, wrong: [] });
	});
});
