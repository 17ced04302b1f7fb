import { ok, fail, type Result } from '$lib/domain/problem';
import type { Deps } from '../deps';
import { unwrapForResident, wrapForService } from '../crypto/data-key';
import type { Queryable } from '../db/client';
import { putWraps, type AnswersRow } from '../db/queries/answers';
import type { Resident } from '../actors';

/** The data key that the resident's letter and PIN unwrap; undefined for those of another letter or PIN. */
export const dataKeyOf = ({ householdId, residentKey }: Resident, row: Pick<AnswersRow, 'residentWrap'>) =>
	row.residentWrap ? unwrapForResident(residentKey, householdId, row.residentWrap) : undefined;

/** Opens a sealed draft for writing again: the resident's key gives the data key, the service wraps it once more. */
export async function unsealDraft(deps: Deps, tx: Queryable, resident: Resident, row: AnswersRow): Promise<Result<undefined>> {
	const dataKey = dataKeyOf(resident, row);
	if (!dataKey || !row.residentWrap) return fail('draft.outOfReach');
	await putWraps(tx, resident, {
		serviceWrap: wrapForService(deps.keys, resident.householdId, dataKey), residentWrap: row.residentWrap
	});
	return ok(undefined);
}
