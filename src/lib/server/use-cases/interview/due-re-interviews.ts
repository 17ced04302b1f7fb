import type { Staff } from '../../actors';
import { asEnumerator } from '../../db/as-role';
import { reInterviewsOf } from '../../db/queries/re-interviews';
import type { Deps } from '../../deps';
import { isInScope } from '../../services/field-action';

/** 待复查: households of the block that were drawn and not asked again so far, for their supervisor's phone; none for anybody else. */
export async function dueReInterviews(
	deps: Pick<Deps, 'db'>,
	staff: Staff,
	{ block }: { block: string }
): Promise<string[]> {
	if (!isInScope(staff, { block, role: 'supervisor' })) return [];
	const drawn = await asEnumerator(deps.db, staff, (db) => reInterviewsOf(db, block));
	return drawn.filter(({ settledAt }) => settledAt === null).map(({ householdId }) => householdId);
}
