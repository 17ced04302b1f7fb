import { createServer, type Server, type ServerResponse } from 'node:http';
import { collectDefaultMetrics } from 'prom-client';
import type { Deps } from '../deps';
import { log } from '../runtime/log';
import { figure, registry } from '../observe/metrics';
import { figuresOf } from './figures';

/** GET /metrics on a port of its own, which no resident reaches; undefined where none is set. */
export function serveMetrics(deps: Deps): Server | undefined {
	const { metricsPort, metricsHost } = deps.settings;
	if (metricsPort === undefined) return undefined;
	collectDefaultMetrics({ register: registry, prefix: 'zitian_' });
	for (const { name, help, read } of figuresOf(deps)) figure(`zitian_${name}`, help, read);
	const server = createServer(({ method, url }, response) => {
		if (method === 'GET' && url === '/metrics') void answer(response);
		else response.writeHead(404).end();
	});
	// Metrics are worth less than the portal: it goes on without them.
	server.on('error', () => log.error({ port: metricsPort }, 'the port of the metrics cannot be opened'));
	server.listen(metricsPort, metricsHost);
	// A scrape that is going on keeps no process alive.
	server.unref();
	return server;
}

async function answer(response: ServerResponse): Promise<void> {
	const text = await registry.metrics();
	response.writeHead(200, { 'content-type': registry.contentType }).end(text);
}
