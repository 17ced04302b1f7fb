import cluster from 'node:cluster';
import type { Server } from 'node:http';
import { AggregatorRegistry, collectDefaultMetrics } from 'prom-client';
import type { Deps } from '../deps';
import { figure, registry } from '../observe/metrics';
import { serveMetrics } from '../observe/serve-metrics';
import { figuresOf } from './figures';

/** The metrics of this process, served on `METRICS_PORT`; one of several processes hands them to the one that started it. */
export function offerMetrics(deps: Deps): Server | undefined {
	const { metricsPort: port, metricsHost: host } = deps.settings;
	if (port === undefined && !cluster.isWorker) return undefined;
	collectDefaultMetrics({ register: registry, prefix: 'zitian_' });
	for (const each of figuresOf(deps)) figure(each);
	if (port !== undefined)
		return serveMetrics({ port, host }, async () => ({ text: await registry.metrics(), type: registry.contentType }));
	AggregatorRegistry.setRegistries([registry]);
	// It is this that answers when the first process asks.
	void new AggregatorRegistry();
	return undefined;
}
