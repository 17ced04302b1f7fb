import type { Door } from '$lib/domain/field/door';
import type { InterviewState } from '$lib/domain/field/interview';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { TicketState } from '$lib/domain/support/ticket';
import { UNDO_WITHIN, type Visit } from '$lib/domain/field/visit';
import type { Deps } from '../../deps';
import { randomUUID } from '../../crypto/tokens';
import { asEnumerator } from '../../db/as-role';
import type { Queryable } from '../../db/client';
import { snapshotNow } from '../../db/queries/changes';
import { blocksByCode, doorsById } from '../../db/queries/doors';
import { credentialOf, lettersOf } from '../../db/queries/help-desk';
import { interviewsOf } from '../../db/queries/interviews';
import { isAddedBy } from '../../db/queries/prelisting';
import { ticketsFromDoor } from '../../db/queries/tickets';
import { letterAskedAt } from '../../db/queries/verifications';
import { recordedVisits, type RecordedRow } from '../../db/queries/visits';
import type { Cursor } from '../../events/cursor';
import type { Staff } from '../../actors';
import { doorOf, hasHandedIn } from '../../services/door-of';
import { isInScope } from '../../services/field-action';
import { stateOfRow } from '../../services/ticket-view';
import { blockOf, type Block } from './list-blocks';
import { mayTakeBack } from './take-back-visit';

/** A visit as the history shows it. */
export interface DoorVisit extends Pick<Visit, 'visitId' | 'at' | 'outcome' | 'appointment' | 'paperNumber'> {
	/** 工号 of whoever recorded it. */
	number: string;
	takenBack: boolean;
	mayTakeBack: boolean;
	/** For so long, in milliseconds, it is undone and not corrected; 0 = no more. */
	undoFor: number;
}

/** An interview as the history shows it: nothing of what is in it. */
export interface DoorInterview {
	interviewId: string;
	/** When it was signed, UTC milliseconds. */
	at: number;
	/** 工号 of whoever handed it in. */
	number: string;
	state: InterviewState;
}

export interface DoorSheet {
	block: Block;
	door: Door;
	/** Newest first, those that were taken back too. */
	visits: DoorVisit[];
	/** Interviews that were handed in here, the newest first. */
	interviews: DoorInterview[];
	/** Number of the letter that is valid now; 0 = none. */
	letterNumber: number;
	/** The help desk asked for a new letter, which is not made yet. */
	letterAsked: boolean;
	pinSet: boolean;
	submitted: boolean;
	/** What the help desk was told from this door, the newest first. */
	tickets: { number: number; topic: string; state: TicketState }[];
	/** It was added here by whoever looks, and nothing has happened since. */
	isRemovable: boolean;
	/** For the visit recorded from this page: pressing twice records it once. */
	visitId: string;
	/** The round's time at which this was true, UTC milliseconds. */
	at: number;
	/** What was seen when the page was made: live changes go on from there. */
	cursor: Cursor;
}

/** Everything an enumerator may know of one door of an assigned block. */
export async function showDoorSheet(
	deps: Pick<Deps, 'db' | 'clock' | 'round'>,
	staff: Staff,
	{ block, householdId }: { block: string; householdId: string }
): Promise<Result<DoorSheet>> {
	if (!isInScope(staff, { block, ids: [householdId] })) return fail('notAllowed');
	const [cursor, [row], [blockRow], letters, credential, tickets, visits, interviews, isRemovable, askedAt] =
		await asEnumerator(deps.db, staff, (db) => readSheet(db, staff, { block, householdId }));
	if (!row || !blockRow) return fail('notAllowed');
	const at = deps.clock.now();
	return ok({
		block: blockOf(blockRow),
		door: doorOf(deps, row),
		visits: visits.toReversed().map((visit) => doorVisit(staff, visit, at)),
		interviews: interviews.map(doorInterview),
		isRemovable: isRemovable && [visits, interviews, letters, tickets].every(({ length }) => length === 0),
		...letterOf(letters, askedAt),
		pinSet: credential?.pinSet ?? false,
		submitted: hasHandedIn(deps, row),
		tickets: tickets.map(doorTicket),
		visitId: randomUUID(),
		at,
		cursor
	});
}

/** What the sheet is made of, and what was seen by then. */
const readSheet = async (
	db: Queryable,
	{ staffId }: Staff,
	{ block, householdId }: { block: string; householdId: string }
) =>
	[
		await snapshotNow(db),
		...(await Promise.all([
			doorsById(db, [householdId], [block]),
			blocksByCode(db, [block]),
			lettersOf(db, householdId),
			credentialOf(db, householdId),
			ticketsFromDoor(db, householdId),
			recordedVisits(db, { householdId }),
			interviewsOf(db, householdId),
			isAddedBy(db, staffId, householdId),
			letterAskedAt(db, householdId)
		]))
	] as const;

const letterOf = (letters: { letterNumber: number }[], askedAt: number | undefined) => ({
	letterNumber: letters.at(-1)?.letterNumber ?? 0,
	letterAsked: askedAt !== undefined
});

const doorTicket = (ticket: Awaited<ReturnType<typeof ticketsFromDoor>>[number]) => ({
	number: ticket.number,
	topic: ticket.topic,
	state: stateOfRow(ticket)
});

const doorInterview = ({
	interviewId,
	signedAt,
	number,
	state
}: Awaited<ReturnType<typeof interviewsOf>>[number]): DoorInterview => ({ interviewId, at: signedAt, number, state });

const doorVisit = (staff: Staff, visit: RecordedRow, now: number): DoorVisit => ({
	visitId: visit.visitId,
	at: visit.at,
	outcome: visit.outcome,
	appointment: visit.appointment,
	paperNumber: visit.paperNumber,
	number: visit.by.number,
	takenBack: visit.takenBackAt !== undefined,
	mayTakeBack: mayTakeBack(staff, visit),
	undoFor: mayTakeBack(staff, visit) ? Math.max(0, visit.at + UNDO_WITHIN - now) : 0
});
