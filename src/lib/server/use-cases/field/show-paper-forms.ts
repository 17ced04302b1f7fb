import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { asEnumerator } from '../../db/as-role';
import { placesIn } from '../../db/queries/prelisting';
import { recordedVisits } from '../../db/queries/visits';
import type { Staff } from '../../actors';
import { isInScope } from '../../services/field-action';

/** A paper form that was filled in at a door: its printed number, for whoever enters it. */
export interface PaperForm {
	/** 户编号 */
	household: string;
	paperNumber: string;
	at: number;
}

export async function showPaperForms(
	deps: Pick<Deps, 'db'>,
	staff: Staff,
	{ block }: { block: string }
): Promise<Result<PaperForm[]>> {
	if (!isInScope(staff, { block, role: 'supervisor' })) return fail('notAllowed');
	const [visits, places] = await asEnumerator(deps.db, staff, (db) =>
		Promise.all([recordedVisits(db, { blocks: [block] }), placesIn(db, block)])
	);
	const numbers = new Map(places.map(({ householdId, number }) => [householdId, number]));
	return ok(
		visits.flatMap(({ householdId, paperNumber, takenBackAt, at }) =>
			paperNumber !== undefined && takenBackAt === undefined
				? [{ household: numbers.get(householdId) ?? '', paperNumber, at }]
				: []
		)
	);
}
