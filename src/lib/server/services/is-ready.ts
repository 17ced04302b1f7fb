import type { Deps } from '../deps';
import { isMigrated } from '../db/queries/readiness';
import { when } from '../process-events';

let isDraining = false;
when('drain', () => (isDraining = true));

/** For the load balancer: not stopping, reachable and migrated. Never throws and never waits, because "away" is an answer here. */
export async function isReady({ probe }: Pick<Deps, 'probe'>): Promise<boolean> {
	return !isDraining && ((await probe.ask(isMigrated)) ?? false);
}
