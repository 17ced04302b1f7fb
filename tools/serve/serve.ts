import cluster from 'node:cluster';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AggregatorRegistry } from 'prom-client';
import { serveMetrics } from '../../src/lib/server/observe/serve-metrics';
import { readSettings, type Settings } from '../../src/lib/server/settings';
import { commandNamed, runCommand } from '../office/command-line';
import { filesIn } from '../start/edge.mjs';
import { adapterVariables } from './adapter-variables';
import { portalServer, type Handler } from './portal-server';
import { runProcesses } from './processes';
import { stopInOrder } from './stop-in-order';

const command = commandNamed('node commands/serve.js', {
	zh: '运行已经构建好的系统（几个进程见 WEB_PROCESSES）。不改数据库的表：先运行 migrate。SIGTERM 先放完手里的请求再停。',
	en: 'Serves the built portal, in as many processes as WEB_PROCESSES says. Changes no table: run migrate first. SIGTERM lets requests finish, then stops.'
});

/** The build: this file lies in its folder `commands`. */
const BUILD = join(import.meta.dirname, '..');

/** This process serves, or starts those that do. */
async function serve(): Promise<void> {
	const settings = readSettings(process.env);
	if (settings.webProcesses === 1 || cluster.isWorker) return serveHere(settings).catch(letGo);
	const metrics =
		settings.metricsPort === undefined ? undefined : metricsOfAll(settings.metricsPort, settings.metricsHost);
	// The metrics of all are served here.
	runProcesses(settings.webProcesses, { METRICS_PORT: '' }, (code) => {
		metrics?.close();
		process.exitCode = code;
	});
}

/** A process that was started by another does not end as long as it is connected to it. */
function letGo(problem: unknown): never {
	cluster.worker?.disconnect();
	throw problem;
}

function metricsOfAll(port: number, host: string): Server {
	const all = new AggregatorRegistry();
	return serveMetrics({ port, host }, async () => ({ text: await all.clusterMetrics(), type: all.contentType }));
}

async function serveHere(settings: Settings): Promise<void> {
	Object.assign(process.env, adapterVariables(settings));
	// Read after the variables are set: the adapter looks at them when it is loaded.
	const { handler } = (await import(pathToFileURL(join(BUILD, 'handler.js')).href)) as { handler: Handler };
	const server = portalServer(handler, { keepAliveSeconds: settings.keepAliveSeconds, edge: edgeOf(settings) });
	server.listen(settings.port, settings.host);
	await once(server, 'listening');
	stopInOrder(server, {
		drainSeconds: settings.drainSeconds,
		// SvelteKit's own word for it: the portal closes its pool, and the process ends.
		stopped() {
			process.emit('sveltekit:shutdown' as never);
			cluster.worker?.disconnect();
		}
	});
}

const edgeOf = (settings: Settings) => ({
	https: settings.origin.startsWith('https:'),
	files: filesIn(join(BUILD, 'client')),
	addressHeader: settings.addressHeader,
	depth: settings.xffDepth
});

await runCommand(command, serve);
