import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Problem, type ProblemCode, type Result } from '$lib/domain/problem';
import type { ResolvedForm, StepRef } from '$lib/engine/index';
import { audited, eventRow, type AuditEntry } from '../audit/audited';
import type { Deps } from '../deps';
import { actorOf, type Filler } from '../actors';
import type { AnswersRow } from '../db/queries/answers';
import { readDraft, readDraftForUpdate, saveOpenDraft, writeDraft, type OpenDraft } from './open-draft';

/** Residents write until the last day of self-reporting is over (X04); whoever fills in for the office goes on after it. */
export function requireRoundOpen(
	deps: Pick<Deps, 'round' | 'clock'>,
	{ kind }: Pick<Filler, 'kind'>
): Result<undefined> {
	const closed = kind === 'resident' && phaseOf(deps.round, deps.clock.now()) === 'closed';
	return closed ? fail('round.closed') : ok(undefined);
}

/** What is made of the form; without a new form nothing is written. */
export interface Decision<V> {
	form?: ResolvedForm;
	place?: StepRef;
	value: V;
}

/** Why nothing is changed. */
export interface Refusal {
	refused: ProblemCode;
}

export interface Saved {
	/** UTC milliseconds of the last save. */
	savedAt: number;
	/** Of the draft as it is now. */
	revision: number;
}

type Decide<V> = (form: ResolvedForm, row: Pick<AnswersRow, 'revision' | 'noticeReadAt'>) => Decision<V> | Refusal;

/**
 * Reads, decides and writes one form's draft: one read, one decryption, one audited statement (docs/adr/0034). Where somebody
 * else wrote in between, it is done once more with the form locked.
 */
export async function changeForm<V>(
	deps: Deps,
	filler: Filler,
	action: string,
	decide: Decide<V>
): Promise<Result<V & Saved>> {
	const allowed = requireRoundOpen(deps, filler);
	if (!allowed.ok) return allowed;
	const read = decided(await readDraft(deps, filler), decide);
	const { open, decision } = read;
	const event = eventOf(filler, action, decision);
	if (!open || !decision?.form) {
		await audited(deps, actorOf(filler), (_, record) => record(event));
		return answerOf(read);
	}
	const { form, place = null } = decision;
	const row = eventRow(deps.clock, actorOf(filler), event);
	const savedAt = await saveOpenDraft(deps, open, { form, place, event: row });
	return savedAt === undefined ? changeLocked(deps, filler, action, decide) : answerOf(read, savedAt);
}

/** The same in one transaction that holds the form. */
function changeLocked<V>(deps: Deps, filler: Filler, action: string, decide: Decide<V>): Promise<Result<V & Saved>> {
	return audited(deps, actorOf(filler), async (tx, record) => {
		const read = decided(await readDraftForUpdate(deps, tx, filler), decide);
		const { open, decision } = read;
		await record(eventOf(filler, action, decision));
		if (!open || !decision?.form) return answerOf(read);
		return answerOf(read, await writeDraft(deps, tx, open, decision.form, decision.place ?? null));
	});
}

/** What was read, and what is to be done with it: a problem, or a decision, with or without a new form. */
interface Read<V> {
	open?: OpenDraft;
	decision?: Decision<V>;
	problem?: Problem;
}

function decided<V>(read: Result<OpenDraft>, decide: Decide<V>): Read<V> {
	if (!read.ok) return { problem: read.problem };
	const open = read.value;
	const outcome = decide(open.form, open.row);
	return 'refused' in outcome ? { open, problem: { code: outcome.refused } } : { open, decision: outcome };
}

/** @param savedAt where something was written: then the draft has its next revision */
function answerOf<V>({ open, decision, problem }: Read<V>, savedAt?: number): Result<V & Saved> {
	if (!open || !decision) return { ok: false, problem: problem as Problem };
	const { savedAt: before, revision } = open.row;
	return ok({ ...decision.value, savedAt: savedAt ?? before, revision: revision + (savedAt === undefined ? 0 : 1) });
}

const eventOf = ({ householdId }: Filler, action: string, decision?: Decision<unknown>): AuditEntry => ({
	action,
	householdId,
	outcome: decision?.form ? 'done' : 'refused',
	detail: { section: decision?.place?.section ?? '' }
});
