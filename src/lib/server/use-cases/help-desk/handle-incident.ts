import { fail, ok, type Result } from '$lib/domain/problem';
import { isLead } from '$lib/domain/support/agents';
import type { Handling } from '$lib/domain/support/incident';
import { readReason } from '$lib/domain/support/reason';
import { sealNote } from '../../crypto/note-seal';
import { randomUUID } from '../../crypto/tokens';
import type { Deps } from '../../deps';
import { addHandling } from '../../db/queries/incidents';
import type { Staff } from '../../actors';
import { incidentsNow } from './list-incidents';
import { deskAction } from '../../services/desk-action';
import { reasonProblem } from '../../services/support-action';

export interface HandleIncident {
	/** Key of the incident. */
	incident: string;
	/** What is being done, or was. Kept sealed, and in no event. */
	note: string;
}

type IncidentDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

/** Somebody looks into it: colleagues see who and what, and do not begin again. */
export const acknowledgeIncident = (deps: IncidentDeps, staff: Staff, command: HandleIncident): Promise<Result<void>> =>
	handle(deps, staff, command, 'acknowledged');

/** The cause is gone. A lead says so: what fails from now on in the same place is a new incident. */
export const closeIncident = async (
	deps: IncidentDeps,
	staff: Staff,
	command: HandleIncident
): Promise<Result<void>> => (isLead(staff) ? handle(deps, staff, command, 'closed') : fail('notAllowed'));

async function handle(
	deps: IncidentDeps,
	staff: Staff,
	command: HandleIncident,
	kind: Handling['kind']
): Promise<Result<void>> {
	return deskAction(deps, staff, (transaction) => {
		const read = readReason(command.note);
		if ('fault' in read) return reasonProblem(read.fault);
		return transaction(async (tx, record) => {
			const at = deps.clock.now();
			const incident = (await incidentsNow(tx, deps.keys, at)).find(({ key }) => key === command.incident);
			const detail = { cause: incident?.cause ?? '', households: incident?.households ?? 0 };
			await record({
				action: `incident.${kind}`,
				objectId: incident?.key,
				outcome: incident ? 'done' : 'refused',
				detail
			});
			if (!incident) return fail('incident.over');
			const handlingId = randomUUID();
			const sealed = sealNote(deps.keys, handlingId, read.reason);
			await addHandling(tx, { handlingId, incident: incident.key, at, kind, staffId: staff.staffId, sealed });
			return ok(undefined);
		});
	});
}
