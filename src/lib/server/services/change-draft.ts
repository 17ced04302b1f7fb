import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { ResolvedForm, StepRef } from '$lib/engine/index';
import { audited } from '../audit/audited';
import type { Deps } from '../deps';
import type { Resident } from '../actors';
import { readDraftForUpdate, writeDraft } from './open-draft';

/** Residents write until 5 November 24:00 (X04). */
export function whileOpen(deps: Deps): Result<undefined> {
	const phase = phaseOf(deps.round, deps.clock.now());
	return phase === 'closed' ? fail('round.closed') : ok(undefined);
}

/** What a change makes of the form; without a new form nothing is written. */
export interface Change<V> {
	form?: ResolvedForm;
	place?: StepRef;
	value: V;
}

export interface Saved {
	/** UTC milliseconds of the last save. */
	savedAt: number;
	/** Of the draft as it is now. */
	revision: number;
}

/** Reads, decides and writes one household's draft in one audited transaction. `decide` is told the revision that is there. */
export async function changeDraft<V>(
	deps: Deps,
	resident: Resident,
	action: string,
	decide: (form: ResolvedForm, revision: number) => Change<V>
): Promise<Result<V & Saved>> {
	const allowed = whileOpen(deps);
	if (!allowed.ok) return allowed;
	const { householdId } = resident;
	return audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		const open = await readDraftForUpdate(deps, tx, resident);
		const outcome = open.ok ? decide(open.value.form, open.value.row.revision) : undefined;
		await record({
			action,
			householdId,
			outcome: outcome?.form ? 'done' : 'refused',
			detail: { section: outcome?.place?.section ?? '' }
		});
		if (!open.ok) return open;
		const { form, place, value } = outcome as Change<V>;
		const { row } = open.value;
		if (!form) return ok({ ...value, savedAt: row.savedAt, revision: row.revision });
		const savedAt = await writeDraft(deps, tx, open.value, form, place ?? null);
		return ok({ ...value, savedAt, revision: row.revision + 1 });
	});
}
