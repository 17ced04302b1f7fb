import { workerFigures, type WorkerFigures } from '$lib/domain/field/worker-figures';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { asEnumerator } from '../../db/as-role';
import { recordedVisits } from '../../db/queries/visits';
import type { Staff } from '../../actors';

export interface Worker extends WorkerFigures {
	number: string;
	name: string;
}

/** How the visits in a supervisor's blocks came out, by whoever made them. */
export async function showWorkers(deps: Pick<Deps, 'db'>, staff: Staff): Promise<Result<Worker[]>> {
	if (staff.role !== 'supervisor') return fail('notAllowed');
	const visits = await asEnumerator(deps.db, staff, (db) => recordedVisits(db, { blocks: staff.blocks }));
	const people = new Map(visits.map(({ by }) => [by.staffId, by]));
	return ok(
		[...people.values()]
			.map(({ staffId, number, name }) => ({
				number,
				name,
				...workerFigures(
					visits
						.filter(({ by }) => by.staffId === staffId)
						.map((visit) => ({ ...visit, takenBack: visit.takenBackAt !== undefined }))
				)
			}))
			.filter(({ visits: made, takenBack }) => made + takenBack > 0)
			.sort((a, b) => (a.number < b.number ? -1 : 1))
	);
}
