import { existsSync, readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Deps } from '$lib/server/deps';
import { registry } from '$lib/server/observe/metrics';
import { offerMetrics } from '$lib/server/portal/metrics-server';
import { SETTINGS } from '$lib/server/setting-table';

const read = (file: string) => readFileSync(file, 'utf8');

interface Service {
	image: string;
	read_only?: boolean;
	volumes?: string[];
	secrets?: string[];
	depends_on?: Record<string, unknown> | string[];
	healthcheck?: { test: string[] };
	command?: string[];
}
const compose = parse(read('compose.yaml'), { merge: true }) as {
	services: Record<string, Service>;
	secrets: Record<string, unknown>;
	volumes: Record<string, unknown>;
};
const packageScripts = () => (JSON.parse(read('package.json')) as { scripts: object }).scripts;
const services = Object.entries(compose.services);

describe('the Dockerfile', () => {
	const file = read('Dockerfile');
	it('is one that a builder reads without a complaint', () => expect(validate(file)).toEqual([]));

	it('runs as an ordinary user, says how it is, and takes nothing but the build', () => {
		const last = file.slice(file.lastIndexOf('\nFROM'));
		expect(last).toMatch(/^USER node$/m);
		expect(last).toMatch(/^HEALTHCHECK/m);
		expect(last.match(/^COPY .*/gm)).toEqual(['COPY --from=build --chown=root:root /src/build ./']);
	});
});

describe('compose.yaml', () => {
	it('has two web servers, the migration before them, and what stands around them', () => {
		expect(Object.keys(compose.services)).toEqual(
			expect.arrayContaining([
				'migrate',
				'web-1',
				'web-2',
				'postgres',
				'standby',
				'pgbouncer',
				'proxy',
				'prometheus',
				'grafana'
			])
		);
		expect(compose.services['web-1']?.depends_on).toMatchObject({
			migrate: { condition: 'service_completed_successfully' }
		});
	});

	it('calls PostgreSQL healthy once the others reach it, not while its image still makes the cluster behind a socket', () => {
		expect(compose.services.postgres?.healthcheck?.test.join(' ')).toMatch(/^CMD pg_isready .*-h 127\.0\.0\.1$/);
	});

	it('runs commands that the build has', () => {
		const scripts = { ...packageScripts(), serve: '', migrate: '' };
		const guide = read('docs/operations.md');
		const run = [compose.services.migrate?.command?.[0] ?? '', ...(guide.match(/commands\/[a-z-]+\.js/g) ?? [])];
		expect(new Set(run).size).toBeGreaterThan(5);
		for (const command of run) expect(scripts).toHaveProperty(/commands\/([a-z-]+)\.js/.exec(command)?.[1] ?? '');
	});

	it.each(services)('%s names its version, and only files, volumes and secrets that there are', (_, service) => {
		if (service.image !== 'zitian') expect(service.image).toMatch(/:v?\d/);
		for (const volume of service.volumes ?? []) {
			const [from = ''] = volume.split(':');
			if (from.startsWith('./ops/secrets/')) continue;
			expect(from.startsWith('./') ? existsSync(from) : Object.hasOwn(compose.volumes, from)).toBe(true);
		}
		for (const secret of service.secrets ?? []) expect(compose.secrets).toHaveProperty(secret);
	});

	it.each(services.filter(([, { image }]) => image === 'zitian'))('%s may write nothing', (_, service) =>
		expect(service.read_only).toBe(true)
	);
});

describe('the proxies', () => {
	const keptByPortal = Number(SETTINGS.KEEP_ALIVE_SECONDS.schema.parse(undefined));
	it.each([
		['ops/nginx/nginx.conf', /upstream portal \{[^}]*keepalive_timeout (\d+)s;/],
		['ops/haproxy/haproxy.cfg', /timeout http-keep-alive (\d+)s/]
	])('%s lets go of idle connections before the portal does', (file, seconds) => {
		expect(Number(seconds.exec(read(file))?.[1])).toBeLessThan(keptByPortal);
	});

	it.each(['ops/nginx/nginx.conf', 'ops/haproxy/haproxy.cfg'])(
		'%s says who asks, by its own knowledge, and under which id',
		(file) => {
			expect(read(file)).toMatch(/X-Forwarded-For (\$remote_addr|%\[src\])/);
			expect(read(file)).toMatch(/X-Request-Id/);
		}
	);
});

describe('alarms and dashboard', () => {
	it('ask for figures that the portal has', async () => {
		const deps = {
			settings: { metricsPort: 0, metricsHost: '127.0.0.1' },
			probe: { seconds: async () => 0.001, ask: async () => 0 },
			gate: { waiting: () => 0 }
		} as unknown as Deps;
		const server = offerMetrics(deps);
		const known = (await registry.getMetricsAsJSON()).map(({ name }) => name);
		server?.close();
		for (const file of ['ops/prometheus/alarms.yml', 'ops/grafana/dashboards/zitian.json']) {
			const asked = new Set(read(file).match(/\bzitian_\w+/g));
			expect(asked.size).toBeGreaterThan(5);
			for (const name of asked) expect(known).toContain(name.replace(/_(count|bucket|sum)$/, ''));
		}
	});

	it('have an alarm each in the operations guide', () => {
		const { groups } = parse(read('ops/prometheus/alarms.yml')) as { groups: { rules: { alert: string }[] }[] };
		for (const { alert } of groups.flatMap(({ rules }) => rules))
			expect(read('docs/operations.md')).toContain(`\`${alert}\``);
	});
});
