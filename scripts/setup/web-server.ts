import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { guardAgainstOrphans } from '$lib/server/db/embedded/guard';
import type { Settings } from '$lib/server/settings';

export interface WebServer {
	pid: number;
	/** Resolves with the exit code when the server has ended, for whatever reason. */
	ended: Promise<number>;
	stop(): Promise<void>;
}

const START_SECONDS = 60;

/** Runs the built portal as a process of its own until it answers. Its log goes where `output` says. */
export async function startWebServer(
	settings: Settings,
	variables: Record<string, string | undefined>,
	output: 'inherit' | number
): Promise<WebServer> {
	const env = { ...variables, ...adapterVariables(settings) };
	const child = spawn(process.execPath, ['build/index.js'], { env, stdio: ['ignore', output, output] });
	const unguard = guardAgainstOrphans(child.pid ?? 0);
	const ended = once(child, 'exit').then(([code]) => Number(code ?? 1));
	const stop = async () => {
		unguard();
		child.kill('SIGTERM');
		await ended;
	};
	await untilAnswering(`http://${settings.host}:${settings.port}/healthz`, ended).catch(async (error: unknown) => {
		await stop();
		throw error;
	});
	return { pid: child.pid ?? 0, ended, stop };
}

/** What SvelteKit's Node adapter reads by itself: https://svelte.dev/docs/kit/adapter-node */
function adapterVariables(settings: Settings): Record<string, string> {
	const proxy = settings.addressHeader && {
		ADDRESS_HEADER: settings.addressHeader,
		XFF_DEPTH: String(settings.xffDepth)
	};
	return {
		NODE_ENV: 'production',
		PORT: String(settings.port),
		HOST: settings.host,
		ORIGIN: settings.origin,
		BODY_SIZE_LIMIT: settings.bodySizeLimit,
		// Streams of events stay open for ever; they are cut after this many seconds.
		SHUTDOWN_TIMEOUT: '3',
		...proxy
	};
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
