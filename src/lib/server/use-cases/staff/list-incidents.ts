import { fail, ok, type Result } from '$lib/domain/problem';
import { isAgent } from '$lib/domain/support/agents';
import { INCIDENT_POLICY, incidentsIn, type Incident } from '$lib/domain/support/incident';
import type { Deps } from '$lib/server/container';
import { asHelpDesk } from '$lib/server/db/as-role';
import { placedRefusals } from '$lib/server/db/queries/incidents';
import type { Staff } from '$lib/server/http/staff-session';

/** Where many households fail alike just now: one line each, instead of hundreds of tickets. */
export async function listIncidents(deps: Pick<Deps, 'db' | 'clock'>, staff: Staff): Promise<Result<Incident[]>> {
	if (!isAgent(staff)) return fail('notAllowed');
	const since = deps.clock.now() - INCIDENT_POLICY.hours * 3_600_000;
	return ok(incidentsIn(await asHelpDesk(deps.db, staff, (db) => placedRefusals(db, since))));
}
