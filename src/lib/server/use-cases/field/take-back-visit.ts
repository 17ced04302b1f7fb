import { isUuid } from '$lib/domain/ids';
import { fail, ok, type Result } from '$lib/domain/problem';
import { UNDO_WITHIN } from '$lib/domain/field/visit';
import type { Deps } from '../../deps';
import type { Queryable } from '../../db/client';
import { recordedVisits, takeBackVisit as markTakenBack, type RecordedRow } from '../../db/queries/visits';
import type { Staff } from '../../actors';
import { fieldAction } from '../../services/field-action';

export interface TakeBackVisit {
	block: string;
	householdId: string;
	visitId: string;
	/** How long ago it was taken back, milliseconds: a phone without a signal says it later. */
	ago?: number;
}

/** The way to the server and back takes a while: a press in the thirtieth second is still an undo. */
const GRACE = 5_000;

/**
 * A visit that was recorded by mistake counts for nothing from now on and stays as it was. Within half a minute it is
 * undone, after that corrected: two events, because the second may hide a change of mind.
 */
export async function takeBackVisit(
	deps: Pick<Deps, 'db' | 'clock'>,
	staff: Staff,
	command: TakeBackVisit
): Promise<Result<{ corrected: boolean }>> {
	const { block, householdId } = command;
	const visitId = command.visitId.toLowerCase();
	return fieldAction(deps, staff, { block, ids: [householdId, visitId] }, (transaction) =>
		transaction(async (tx, record) => {
			const own = await ownVisit(tx, staff, { householdId, visitId });
			const at = deps.clock.now() - Math.max(0, command.ago ?? 0);
			const corrected = own !== undefined && at - own.at > UNDO_WITHIN + GRACE;
			const taken = own !== undefined && (await markTakenBack(tx, { householdId, visitId }, deps.clock.now()));
			await record({
				action: corrected ? 'visit.corrected' : 'visit.undone',
				outcome: taken ? 'done' : 'refused',
				householdId: own && householdId,
				objectId: visitId,
				detail: own && { visit: own.outcome }
			});
			return taken ? ok({ corrected }) : fail('visit.notYours');
		})
	);
}

async function ownVisit(
	tx: Queryable,
	staff: Staff,
	{ householdId, visitId }: { householdId: string; visitId: string }
): Promise<RecordedRow | undefined> {
	if (!isUuid(householdId)) return undefined;
	const found = (await recordedVisits(tx, { householdId })).find((visit) => visit.visitId === visitId);
	return found && mayTakeBack(staff, found) ? found : undefined;
}

/** Whoever recorded it; a supervisor also what the enumerators of the block recorded. */
export const mayTakeBack = (staff: Staff, { by, takenBackAt }: Pick<RecordedRow, 'by' | 'takenBackAt'>): boolean =>
	takenBackAt === undefined && (by.staffId === staff.staffId || staff.role === 'supervisor');
