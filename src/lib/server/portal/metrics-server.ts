import { createServer, type Server, type ServerResponse } from 'node:http';
import { collectDefaultMetrics } from 'prom-client';
import type { Deps } from '../deps';
import { outboxWaiting, submissionsStanding } from '../db/queries/figures';
import { openLines } from '../events/event-stream';
import { log } from '../runtime/log';
import { figure, registry } from '../observe/metrics';

/** GET /metrics on a port of its own, which no resident reaches; undefined where none is set. */
export function serveMetrics(deps: Deps): Server | undefined {
	const { metricsPort, metricsHost } = deps.settings;
	if (metricsPort === undefined) return undefined;
	collectDefaultMetrics({ register: registry, prefix: 'zitian_' });
	addFigures(deps);
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

function addFigures({ probe, gate, pressure, room }: Deps): void {
	figure('zitian_database_answer_seconds', 'How long the database took for one small question; absent: away.', () =>
		probe.seconds()
	);
	figure('zitian_outbox_waiting', 'Text messages that wait to be sent.', () => probe.ask(outboxWaiting));
	figure('zitian_submissions', 'Submissions that stand, of all forms.', () => probe.ask(submissionsStanding));
	figure('zitian_live_lines', 'Lists of doors that are open and told of every change.', openLines);
	figure('zitian_pressure', 'How much the process has to do; 1: as much as it can.', () => pressure.now());
	figure('zitian_newcomers_waiting', 'New sign-ins that wait for their turn.', () => room.length);
	figure('zitian_slow_work_waiting', 'Sign-ins that wait for a slow hash.', () => gate.waiting());
}
