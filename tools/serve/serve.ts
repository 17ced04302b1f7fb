import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSettings, type Settings } from '../../src/lib/server/settings';
import { commandNamed, runCommand } from '../office/command-line';
import { filesIn } from '../start/edge.mjs';
import { adapterVariables } from './adapter-variables';
import { portalServer, type Handler } from './portal-server';
import { stopInOrder } from './stop-in-order';

const command = commandNamed('node commands/serve.js', {
	zh: '运行已经构建好的系统（一个进程）。不改数据库的表：先运行 migrate。SIGTERM 先放完手里的请求再停。',
	en: 'Serves the built portal, as one process. Changes no table: run migrate first. SIGTERM lets requests finish, then stops.'
});

/** The build: this file lies in its folder `commands`. */
const BUILD = join(import.meta.dirname, '..');

async function serve(): Promise<void> {
	const settings = readSettings(process.env);
	Object.assign(process.env, adapterVariables(settings));
	// Read after the variables are set: the adapter looks at them when it is loaded.
	const { handler } = (await import(pathToFileURL(join(BUILD, 'handler.js')).href)) as { handler: Handler };
	const server = portalServer(handler, { keepAliveSeconds: settings.keepAliveSeconds, edge: edgeOf(settings) });
	server.listen(settings.port, settings.host);
	await once(server, 'listening');
	stopInOrder(server, {
		drainSeconds: settings.drainSeconds,
		// SvelteKit's own word for it: the portal closes its pool, and the process ends.
		stopped: () => void process.emit('sveltekit:shutdown' as never)
	});
}

const edgeOf = (settings: Settings) => ({
	https: settings.origin.startsWith('https:'),
	files: filesIn(join(BUILD, 'client')),
	addressHeader: settings.addressHeader,
	depth: settings.xffDepth
});

await runCommand(command, serve);
