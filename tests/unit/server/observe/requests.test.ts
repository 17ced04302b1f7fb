import { createServer, request } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { registry } from '$lib/server/observe/metrics';
import { factsOf, observeRequests } from '$lib/server/observe/requests';
import { log } from '$lib/server/runtime/log';

const STATUSES = [200, 303, 400, 403, 404, 405, 413, 500, 503];
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'MKCOL', 'REPORT'];
const PAGES = 4;

/** A site of few pages, which answers with whatever status is asked for. */
const server = createServer((asked, response) => {
	const [, page = '', status] = /^\/(\d+)\/(\d+)/.exec(asked.url ?? '') ?? [];
	if (Number(page) < PAGES) factsOf(asked).route = `/page-${page}`;
	response.writeHead(Number(status)).end();
}).listen(0, '127.0.0.1');
const level = log.level;
log.level = 'silent';
const stop = observeRequests((each) => each === server);
afterAll(() => {
	stop();
	server.close();
	log.level = level;
});

async function send(method: string, path: string): Promise<void> {
	const { port } = server.address() as AddressInfo;
	const [response] = await once(request({ port, host: '127.0.0.1', method, path, agent: false }).end(), 'response');
	await once(response.resume(), 'close');
}

const series = async () => {
	const all = await registry.getMetricsAsJSON();
	const lines = all.filter(({ name }) => name.startsWith('zitian_request')).flatMap(({ values }) => values);
	return { lines, labels: JSON.stringify(lines.map(({ labels }) => labels)) };
};

it('a thousand kinds of requests of strangers make no more series than there are pages, methods and statuses', async () => {
	for (let page = 0; page < 12; page += 1)
		for (const method of METHODS)
			await Promise.all(STATUSES.map((status) => send(method, `/${page}/${status}/?q=${page}`)));
	const { lines, labels } = await series();
	const pages = PAGES + 2;
	const eachPage = 7 + 3 + 1;
	const methods = 3;
	expect(lines.length).toBeLessThanOrEqual(pages * eachPage + methods * STATUSES.length + 1);
	for (const told of ['PROPFIND', '/9/', '?q']) expect(labels).not.toContain(told);
});
