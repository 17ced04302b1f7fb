import type { HouseholdStatus } from '$lib/domain/household/status';
import { fail, ok, type Result } from '$lib/domain/problem';
import { isUuid } from '$lib/domain/ids';
import { consequenceOf, isOutcome, type Outcome } from '$lib/domain/field/outcomes';
import { isWasted } from '$lib/domain/field/ruling';
import type { Visit } from '$lib/domain/field/visit';
import type { Deps } from '../../deps';
import { randomUUID } from '../../crypto/tokens';
import type { Queryable } from '../../db/client';
import { doorsById } from '../../db/queries/doors';
import { addVisit, submissionTimesOf } from '../../db/queries/visits';
import type { Staff } from '../../actors';
import { fieldAction } from '../../services/field-action';
import { stateOf } from '../../services/door-of';

export interface RecordVisit {
	block: string;
	householdId: string;
	/** UUID made where the visit was recorded: sent twice, it is recorded once. */
	visitId: string;
	/** A code of domain/field/outcomes.ts. */
	outcome: string;
	/** The hour agreed on, UTC milliseconds; required for `appointment`. */
	appointment?: number;
	/** How long ago it was, in milliseconds: the phone's clock may be wrong, its stopwatch is not. Absent = now. */
	ago?: number;
	/** How old the list on the phone was, in milliseconds. */
	listAge?: number;
}

export interface RecordedVisit {
	status: HouseholdStatus;
	/** It had been recorded before; nothing was changed. */
	again: boolean;
	/** The office already held the household's form when the enumerator knocked. */
	wasted: boolean;
}

type VisitDeps = Pick<Deps, 'db' | 'clock' | 'round'>;

const DAY = 24 * 3_600_000;
/** What an offline phone may still hold: its key lives for a day, and it may be sent a day later. */
const OLDEST = 3 * DAY;
const APPOINTMENT_WITHIN = 30 * DAY;

/** Records a visit exactly once, in a block assigned to whoever records it. What follows from it is derived when read. */
export async function recordVisit(deps: VisitDeps, staff: Staff, command: RecordVisit): Promise<Result<RecordedVisit>> {
	return fieldAction(deps, staff, { block: command.block }, (transaction) => {
		const read = readVisit(deps, staff, command);
		if (!read.ok) return read;
		return transaction(async (tx, record) => {
			if (!(await doorNow(deps, tx, command))) {
				await record({ action: 'visit.recorded', outcome: 'refused' });
				return fail('notAllowed');
			}
			const { householdId } = command;
			const added = await addVisit(tx, rowOf(deps, staff, householdId, read.value));
			const outcome = added ? 'done' : 'refused';
			await record({ action: 'visit.recorded', outcome, householdId, detail: { visit: read.value.outcome } });
			const wasted = isWasted(read.value, await submissionTimesOf(tx, householdId));
			const door = await doorNow(deps, tx, command);
			return door ? ok({ status: door.status, again: !added, wasted }) : fail('notAllowed');
		});
	});
}

function readVisit({ clock }: VisitDeps, staff: Staff, command: RecordVisit): Result<Visit> {
	const { outcome, appointment, listAge } = command;
	const visitId = command.visitId.toLowerCase();
	if (!isOutcome(outcome) || !isUuid(visitId) || !mayRecord(staff, outcome)) return fail('visit.invalid');
	const now = clock.now();
	const at = now - within(command.ago, OLDEST);
	if (consequenceOf(outcome).needs !== 'appointment') return ok({ visitId, at, outcome, listAge });
	const agreed = appointment !== undefined && appointment > at && appointment <= now + APPOINTMENT_WITHIN;
	return agreed ? ok({ visitId, at, outcome, appointment, listAge }) : fail('visit.appointment');
}

const mayRecord = (staff: Staff, outcome: Outcome): boolean => {
	const { by } = consequenceOf(outcome);
	return by === undefined || by === staff.role;
};

/** Whatever a phone claims, between now and `most` milliseconds ago. */
const within = (ago: number | undefined, most: number): number =>
	Number.isFinite(ago) ? Math.min(Math.max(ago ?? 0, 0), most) : 0;

async function doorNow(deps: VisitDeps, tx: Queryable, { block, householdId }: RecordVisit) {
	if (!isUuid(householdId)) return undefined;
	const [row] = await doorsById(tx, [householdId], [block]);
	return row && stateOf(deps, row);
}

/** A year: a list older than that is no list. */
const OLDEST_LIST_SECONDS = 365 * 24 * 3600;

const rowOf = ({ clock }: VisitDeps, staff: Staff, householdId: string, visit: Visit) => ({
	householdId,
	visitId: visit.visitId,
	staffId: staff.staffId,
	at: visit.at,
	recordedAt: clock.now(),
	outcome: visit.outcome,
	appointmentAt: visit.appointment,
	listAge: visit.listAge === undefined ? null : Math.round(within(visit.listAge, OLDEST_LIST_SECONDS * 1000) / 1000)
});

/** For a page on which a visit can be recorded without a phone's own id. */
export const newVisitId = (): string => randomUUID();
