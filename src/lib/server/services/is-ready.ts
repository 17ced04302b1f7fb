import type { Deps } from '../deps';
import { isMigrated } from '../db/queries/readiness';
import { log } from '../runtime/log';
import { when } from '../runtime/process-events';
import { haveKeys, MissingKeys } from './require-keys';

let isDraining = false;
when('drain', () => (isDraining = true));

type ReadyDeps = Pick<Deps, 'probe' | 'db' | 'clock' | 'keys'>;

/**
 * For the load balancer: not stopping, reachable, migrated and with the keys that its rows need. Never throws and never
 * waits, because "away" is an answer here.
 */
export async function isReady(deps: ReadyDeps): Promise<boolean> {
	return !isDraining && ((await deps.probe.ask(isMigrated)) ?? false) && haveKeys(deps).catch(notReady);
}

/** A database that was not there at the start turns out to be another one than the keys are for. */
function notReady(problem: unknown): false {
	if (problem instanceof MissingKeys) log.error({ keys: problem.keyIds }, 'keys of this database are missing');
	return false;
}
