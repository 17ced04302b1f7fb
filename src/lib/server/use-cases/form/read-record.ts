import type { Deps } from '../../deps';
import type { Role } from '../../db/schema';
import { recordOf } from '../../db/queries/households';
import type { Resident } from '../../actors';

export interface RecordLine {
	/** UTC milliseconds */
	at: number;
	/** A key of `recordText`. */
	action: string;
	by: 'household' | 'office' | 'system' | Role;
	/** 工号 of a member of staff, which anybody may look up if it is an enumerator's. */
	number?: string;
}

/** More than anybody reads; a household that is helped for a month has some dozens. */
const LINES = 300;

/** Who did what with the household's record, newest first, from the first letter on: what was done, and nothing of what is in it. */
export async function readRecord(
	deps: Pick<Deps, 'db'>,
	{ householdId }: Resident,
	actions: string[]
): Promise<RecordLine[]> {
	const rows = await recordOf(deps.db, householdId, actions, LINES);
	return rows.map(({ at, action, actorKind, role, number }) => ({
		at,
		action,
		by: actorKind === 'resident' ? 'household' : actorKind === 'staff' ? (role ?? 'office') : actorKind,
		...(number !== null && { number })
	}));
}
