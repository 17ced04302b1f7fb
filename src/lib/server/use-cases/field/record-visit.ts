import type { HouseholdStatus } from '$lib/domain/household/status';
import { fail, ok, type Result } from '$lib/domain/problem';
import { isUuid } from '$lib/domain/ids';
import { consequenceOf, isOutcome, type Outcome } from '$lib/domain/field/outcomes';
import { isWasted } from '$lib/domain/field/ruling';
import { isPaperNumber, readPaperNumber, type Visit } from '$lib/domain/field/visit';
import type { Deps } from '../../deps';
import { randomUUID } from '../../crypto/tokens';
import type { Queryable } from '../../db/client';
import { doorsById } from '../../db/queries/doors';
import { householdNumbered } from '../../db/queries/prelisting';
import { enumeratorsOf } from '../../db/queries/supervision';
import { addVisit, submissionTimesOf } from '../../db/queries/visits';
import type { Staff } from '../../actors';
import { requireMayAdd } from '../../services/account-limit';
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
	/** As typed; required for `interviewed`. */
	paperNumber?: string;
	/** 户编号 of the household that this one is the same as; required for `duplicateUpheld`. */
	sameAs?: string;
	/** 工号 of whoever is to go again, for `sentBack`; empty = whoever has the block. */
	givenTo?: string;
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

type VisitDeps = Pick<Deps, 'db' | 'clock' | 'round' | 'limits'>;

const DAY = 24 * 3_600_000;
/** What an offline phone may still hold: its key lives for a day, and it may be sent a day later. */
const OLDEST = 3 * DAY;
const APPOINTMENT_WITHIN = 30 * DAY;

/** Records a visit exactly once, in a block assigned to whoever records it. What follows from it is derived when read. */
export async function recordVisit(deps: VisitDeps, staff: Staff, command: RecordVisit): Promise<Result<RecordedVisit>> {
	return fieldAction(deps, staff, { block: command.block }, async (transaction) => {
		const read = readVisit(deps, staff, command);
		if (!read.ok) return read;
		const may = await requireMayAdd(deps, staff, command.householdId);
		if (!may.ok) return may;
		return transaction(async (tx, record) => {
			if (!(await doorNow(deps, tx, command))) {
				await record({ action: 'visit.recorded', outcome: 'refused' });
				return fail('notAllowed');
			}
			const { householdId } = command;
			const named = await whoIsNamed(tx, command);
			if (!named.ok) {
				await record({ action: 'visit.recorded', outcome: 'refused', householdId });
				return named;
			}
			const visit = { ...read.value, ...named.value };
			const added = await addVisit(tx, rowOf(deps, staff, householdId, visit));
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
	const visit = { visitId, at, outcome, listAge };
	switch (consequenceOf(outcome).needs) {
		case 'appointment': {
			const agreed = appointment !== undefined && appointment > at && appointment <= now + APPOINTMENT_WITHIN;
			return agreed ? ok({ ...visit, appointment }) : fail('visit.appointment');
		}
		case 'paperNumber': {
			const paperNumber = readPaperNumber(command.paperNumber ?? '');
			return isPaperNumber(paperNumber) ? ok({ ...visit, paperNumber }) : fail('visit.paperNumber');
		}
		default:
			return ok(visit);
	}
}

/** The household and the colleague that a supervisor's decision names, by the numbers that people know. */
async function whoIsNamed(
	tx: Queryable,
	{ block, householdId, outcome, sameAs, givenTo }: RecordVisit
): Promise<Result<Pick<Visit, 'sameAs' | 'givenTo'>>> {
	if (outcome === 'duplicateUpheld') {
		const other = await householdNumbered(tx, block, (sameAs ?? '').trim().padStart(3, '0'));
		return other && other !== householdId ? ok({ sameAs: other }) : fail('visit.sameAs');
	}
	if (outcome !== 'sentBack' || !givenTo?.trim()) return ok({});
	const isHere = (await enumeratorsOf(tx, [block])).some(({ number }) => number === givenTo.trim());
	return isHere ? ok({ givenTo: givenTo.trim() }) : fail('staff.noEnumerator');
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
	paperNumber: visit.paperNumber,
	sameAs: visit.sameAs,
	givenTo: visit.givenTo,
	listAge: visit.listAge === undefined ? null : Math.round(within(visit.listAge, OLDEST_LIST_SECONDS * 1000) / 1000)
});

/** For a page on which a visit can be recorded without a phone's own id. */
export const newVisitId = (): string => randomUUID();
