import type { Deps } from '../deps';
import { log } from '../runtime/log';
import { when } from '../runtime/process-events';
import { release } from '../release';
import { offerMetrics } from './metrics-server';
import { observeRequests } from '../observe/requests';

/** From its start to its end the portal says what it does. @returns call it when it has stopped */
export function observe(deps: Deps): () => void {
	const metrics = offerMetrics(deps);
	const stopObserving = observeRequests((server) => server !== metrics);
	const { rehearsal } = deps.settings;
	log.info({ release, node: process.version, rehearsal }, 'started');
	const stopListening = when('drain', () => log.info('draining: no new visitors, please'));
	return () => {
		stopListening();
		stopObserving();
		metrics?.close();
		log.info('stopped');
	};
}
