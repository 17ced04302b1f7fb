import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, vi } from 'vitest';
import { freePort } from '$lib/server/db/embedded/free-port';
import { migrate } from '$lib/server/db/migrate';
import { requireKeys } from '$lib/server/services/require-keys';
import { saveStep } from '$lib/server/use-cases/form/save-step';
import { signIn } from './sign-in';
import { newBrowser } from '../../tools/bench/support/returns/measure';
import { builtPortal, runCommand, type Running } from '../support/built-portal';
import { example } from '../support/complete-draft';
import { fillIn, layOutBlock, openHousehold, portal, type Portal } from '../support/portal';
import { databaseUrl, execute } from '../support/postgres-server';
import { onPhone, submitting, typing, type Household } from './households';
import { submissionsOf } from './stored';

const READY = { timeout: 60_000, interval: 100 };
/** What is asked before the page that is saved again and again. */
const BEFORE = {
	gate: { hasForeignMembers: '2' },
	H1: { H1: '1' },
	H3: { 'H3.male': '1', 'H3.female': '0' },
	H4: { 'H4.male': '0', 'H4.female': '0' },
	H5: { H5: '1' }
};

export interface Stage {
	ports: readonly [number, number];
	servers: Running[];
	households: Household[];
	start(index: number): Promise<void>;
	/** @returns once the server answers that it is ready */
	isReady(index: number): Promise<void>;
	isAway(index: number): Promise<void>;
	/** Sets the clock of one server so many milliseconds apart from the machine's. */
	jump(index: number, milliseconds: number): Promise<void>;
	migrations(count: number): Promise<(number | null)[]>;
	stop(): Promise<void>;
}

interface Options {
	/** A database of a superuser, empty. */
	url: string;
	/** What the web servers are told instead: through a proxy, or several hosts. */
	webUrl?: string;
	/** Of each kind. */
	households: number;
}

/** Two built web servers on one database, and households that are signed in on them. */
export async function openStage({ url, webUrl = url, households: count }: Options): Promise<Stage> {
	await migrate(url);
	const house = await portal(url);
	await requireKeys(house.deps);
	await layOutBlock(house);
	const built = builtPortal();
	const folder = mkdtempSync(join(tmpdir(), 'zitian-stage-'));
	chmodSync(folder, 0o755);
	const preload = join(folder, 'jumping-clock.mjs');
	copyFileSync('tests/faults/jumping-clock.mjs', preload);
	const ports = [await freePort(), await freePort()] as const;
	const servers: Running[] = [];
	const clockOf = (index: number) => join(folder, `clock-${index}`);
	const stage: Stage = {
		ports,
		servers,
		households: [],
		async start(index) {
			writeFileSync(clockOf(index), '0');
			const env = { ...environment(house, ports[index] ?? 0), DATABASE_URL: webUrl };
			servers[index] = runCommand(built.folder, 'serve', {
				...env,
				CLOCK_FILE: clockOf(index),
				NODE_OPTIONS: `--import=${pathToFileURL(preload).href}`
			});
			await stage.isReady(index);
		},
		isReady: (index) => status(ports[index], 200),
		isAway: (index) => status(ports[index], 503),
		async jump(index, milliseconds) {
			writeFileSync(clockOf(index), String(milliseconds));
			servers[index]?.child.kill('SIGUSR2');
		},
		migrations: (times) =>
			Promise.all(
				Array.from({ length: times }, () => runCommand(built.folder, 'migrate', { DATABASE_OWNER_URL: url }).ended)
			),
		async stop() {
			for (const { child } of servers) child.kill('SIGKILL');
			await Promise.all(servers.map(({ ended }) => ended));
			built.remove();
			rmSync(folder, { recursive: true, force: true });
		}
	};
	const opened = [...Array(count).keys()].map((each) => each + 1);
	const codes = [];
	for (const each of opened) codes.push(await atTheirForm(house, `6${String(each).padStart(2, '0')}`));
	for (const each of opened) codes.push(await complete(house, each));
	await house.deps.close();
	await Promise.all([stage.start(0), stage.start(1)]);
	for (const [at, { code, householdId }] of codes.entries()) {
		const browser = newBrowser(ports[0]);
		await signIn(browser, code);
		if (at >= count) stage.households.push(submitting(browser, () => submissionsOf(webUrl, householdId)));
		else stage.households.push((at % 2 ? onPhone : typing)(browser));
	}
	return stage;
}

async function atTheirForm(house: Portal, number: string) {
	const opened = await openHousehold(house, number);
	for (const [step, posted] of Object.entries(BEFORE)) {
		const saved = await saveStep(house.deps, opened.resident, { ref: { section: 'household', step }, posted });
		expect(saved, step).toMatchObject({ ok: true });
	}
	return opened;
}

async function complete(house: Portal, n: number) {
	const opened = await openHousehold(house, String(n).padStart(3, '0'));
	await fillIn(house, opened.resident, example(house.deps, n).draft);
	return opened;
}

function environment({ deps: { settings } }: Portal, port: number): Record<string, string> {
	return {
		ZITIAN_SECRETS: settings.secrets,
		OFFICE_PUBLIC_KEY: JSON.stringify(settings.officePublicKey),
		REHEARSAL: '1',
		PORT: String(port),
		ORIGIN: `http://127.0.0.1:${port}`,
		ADDRESS_HEADER: 'X-Forwarded-For',
		DRAIN_SECONDS: '1',
		LOG_LEVEL: 'error'
	};
}

const status = (port: number | undefined, wanted: number) =>
	vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(wanted), READY);

/** An empty database on that server. */
export async function emptyDatabase(serverUrl: string): Promise<string> {
	await execute(serverUrl, 'create database portal');
	return databaseUrl(serverUrl, 'portal');
}
