import type { Deps } from '../deps';
import { isMigrated as allMigrationsApplied } from '../db/queries/readiness';

/** For the load balancer: reachable and migrated. Never throws, because "away" is an answer here. */
export async function isMigrated(deps: Pick<Deps, 'db'>): Promise<boolean> {
	try {
		return await allMigrationsApplied(deps.db);
	} catch {
		return false;
	}
}
