import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type ProblemCode, type Result } from '$lib/domain/problem';
import type { ResolvedForm, StepRef } from '$lib/engine/index';
import { audited } from '../audit/audited';
import type { Deps } from '../deps';
import { actorOf, type Filler } from '../actors';
import type { AnswersRow } from '../db/queries/answers';
import { readDraftForUpdate, writeDraft } from './open-draft';

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

/** Reads, decides and writes one form's draft in one audited transaction: one read, one decryption. */
export async function changeForm<V>(
	deps: Deps,
	filler: Filler,
	action: string,
	decide: (form: ResolvedForm, row: Pick<AnswersRow, 'revision' | 'noticeReadAt'>) => Decision<V> | Refusal
): Promise<Result<V & Saved>> {
	const allowed = requireRoundOpen(deps, filler);
	if (!allowed.ok) return allowed;
	const { householdId } = filler;
	return audited(deps, actorOf(filler), async (tx, record) => {
		const open = await readDraftForUpdate(deps, tx, filler);
		const outcome = open.ok ? decide(open.value.form, open.value.row) : open.problem;
		const decision = 'value' in outcome ? outcome : undefined;
		await record({
			action,
			householdId,
			outcome: decision?.form ? 'done' : 'refused',
			detail: { section: decision?.place?.section ?? '' }
		});
		if (!open.ok) return open;
		if ('refused' in outcome) return fail(outcome.refused);
		const { form, place, value } = decision as Decision<V>;
		const { row } = open.value;
		if (!form) return ok({ ...value, savedAt: row.savedAt, revision: row.revision });
		const savedAt = await writeDraft(deps, tx, open.value, form, place ?? null);
		return ok({ ...value, savedAt, revision: row.revision + 1 });
	});
}
