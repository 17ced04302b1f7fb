import { createServer, type Server } from 'node:http';
import { log } from '../runtime/log';

/** GET /metrics on a port of its own, which no resident reaches. @param read the text and its content type */
export function serveMetrics(
	{ port, host }: { port: number; host: string },
	read: () => Promise<{ text: string; type: string }>
): Server {
	const server = createServer(async ({ method, url }, response) => {
		if (method !== 'GET' || url !== '/metrics') return void response.writeHead(404).end();
		const answer = await read().catch(() => undefined);
		if (!answer) return void response.writeHead(503).end();
		response.writeHead(200, { 'content-type': answer.type }).end(answer.text);
	});
	// Metrics are worth less than the portal: it goes on without them.
	server.on('error', () => log.error({ port }, 'the port of the metrics cannot be opened'));
	server.listen(port, host);
	// A scrape that is going on keeps no process alive.
	server.unref();
	return server;
}
