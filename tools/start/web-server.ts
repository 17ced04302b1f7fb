import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { guardAgainstOrphans } from '$lib/server/db/embedded/guard';
import type { Settings } from '$lib/server/settings';
import { CLOSE_SECONDS } from '../serve/stop-in-order';

export interface WebServer {
	pid: number;
	/** Resolves with the exit code when the server has ended, for whatever reason. */
	ended: Promise<number>;
	stop(): Promise<void>;
}

const START_SECONDS = 60;

/**
 * What a request makes is gone with its answer, but V8 fills 48 MB before it looks, takes much for old by then, and lets what is old grow
 * several times over. With these a process of 190 returns holds 190 MB instead of 390, for the same processor time (docs/adr/0044).
 */
const V8 = ['--max-semi-space-size=4', '--heap-growing-percent=30'];

/** Runs the built portal as a process of its own until it answers. Its log goes where `output` says. */
export async function startWebServer(
	settings: Settings,
	variables: Record<string, string | undefined>,
	output: 'inherit' | number
): Promise<WebServer> {
	await requireFreePort(settings);
	// A rehearsal has no proxy that would have to notice: it stops at once.
	const drainSeconds = settings.rehearsal ? 0 : settings.drainSeconds;
	const env = { ...variables, ORIGIN: settings.origin, DRAIN_SECONDS: String(drainSeconds) };
	const child = spawn(process.execPath, [...V8, 'build/commands/serve.js'], { env, stdio: ['ignore', output, output] });
	const unguard = guardAgainstOrphans(child.pid ?? 0);
	const ended = once(child, 'exit').then(([code]) => Number(code ?? 1));
	const stop = async () => {
		unguard();
		child.kill('SIGTERM');
		// What keeps the process longer is not a request.
		const last = setTimeout(() => child.kill('SIGKILL'), (drainSeconds + CLOSE_SECONDS + 2) * 1000);
		await ended;
		clearTimeout(last);
	};
	await untilAnswering(`http://${settings.host}:${settings.port}/healthz`, ended).catch(async (error: unknown) => {
		await stop();
		throw error;
	});
	return { pid: child.pid ?? 0, ended, stop };
}

/** Otherwise the answer that we wait for might be another program's. */
export async function requireFreePort({ host, port }: Pick<Settings, 'host' | 'port'>): Promise<void> {
	const trial = createServer();
	const isFree = await new Promise<boolean>((resolve) => {
		trial.once('error', () => resolve(false));
		trial.listen(port, host, () => trial.close(() => resolve(true)));
	});
	if (!isFree) throw new Error(`Port ${port} on ${host} is taken or not allowed: choose another with PORT=….`);
}

async function untilAnswering(url: string, ended: Promise<number>): Promise<void> {
	let over: number | undefined;
	void ended.then((code) => (over = code));
	for (let attempt = 0; attempt < START_SECONDS * 10; attempt++) {
		if (over !== undefined) throw new Error(`The web server ended at once (exit code ${over}); its reason is above.`);
		const answer = await fetch(url).catch(() => undefined);
		if (answer?.ok) return;
		await pause(100);
	}
	throw new Error(`The web server does not answer at ${url}.`);
}
