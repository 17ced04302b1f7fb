import { fail, ok, type Result } from '$lib/domain/problem';
import { isAgent } from '$lib/domain/support/agents';
import { INCIDENT_POLICY, incidentsIn, type Incident } from '$lib/domain/support/incident';
import type { KeyRing } from '../../crypto/key-ring';
import type { Deps } from '../../deps';
import { asHelpDesk } from '../../db/as-role';
import type { Queryable } from '../../db/client';
import { handlingsSince, placedRefusals } from '../../db/queries/incidents';
import type { Staff } from '../../actors';
import { noteText } from '../../services/note-text';

const HOUR = 3_600_000;
/** An incident that goes on was acknowledged at most so long ago: a week. */
const HANDLED_WITHIN = 7 * 24 * HOUR;

/** Where many fail alike just now: one line each, instead of hundreds of tickets. */
export async function listIncidents(
	deps: Pick<Deps, 'db' | 'clock' | 'keys'>,
	staff: Staff
): Promise<Result<Incident[]>> {
	if (!isAgent(staff)) return fail('notAllowed');
	return asHelpDesk(deps.db, staff, async (db) => ok(await incidentsNow(db, deps.keys, deps.clock.now())));
}

export async function incidentsNow(db: Queryable, keys: KeyRing, now: number): Promise<Incident[]> {
	const [refusals, handlings] = await Promise.all([
		placedRefusals(db, now - INCIDENT_POLICY.hours * HOUR),
		handlingsSince(db, now - HANDLED_WITHIN)
	]);
	return incidentsIn(
		refusals,
		handlings.map(({ incident, at, kind, by, ...note }) => ({ incident, at, kind, by, note: noteText(keys, note) }))
	);
}
