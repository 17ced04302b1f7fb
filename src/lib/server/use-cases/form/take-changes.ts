import { ok, type Result } from '$lib/domain/problem';
import type { Draft } from '$lib/engine/model/draft';
import { rulesOf } from '$lib/engine/answers/types/index';
import { maskDraft } from '$lib/engine/answers/retype';
import type { ResolvedForm, StepRef } from '$lib/engine/index';
import { repeatedSection } from '$lib/engine/model/sections';
import { isElsewhere } from '$lib/engine/resolve/entry-form';
import type { Batch, Change } from '$lib/engine/changes/change';
import { stepIn, takeBatch } from '$lib/engine/changes/of-form';
import { fieldIn } from '$lib/engine/changes/typed-answer';
import { isKnownCode } from '../../areas/look-up';
import type { Deps } from '../../deps';
import type { Resident } from '../../actors';
import { changeForm, requireRoundOpen, type Saved } from '../../services/change-form';
import { readDraft } from '../../services/open-draft';
import { checkOf } from '../../services/resolve-draft';

export interface TakeChanges {
	/** Without changes only the news are read. */
	batch: Batch;
	/** Revision that the device knows. */
	known: number;
	/** Where the household is, for "您上次填到…". */
	place?: StepRef;
}

/** `draft` where the device does not know it already: somebody else has changed something. */
export type Taken = Saved & { draft?: Draft };

/** What a device has done since it last sent something: taken in once, in order, however often it is sent. */
export async function takeChanges(deps: Deps, resident: Resident, command: TakeChanges): Promise<Result<Taken>> {
	if (command.batch.changes.length === 0) return readRemoteChanges(deps, resident, command.known);
	return changeForm(deps, resident, 'answers.saved', (before, { revision }) => {
		const batch = { ...command.batch, changes: command.batch.changes.map((change) => asAllowed(before, change)) };
		const after = takeBatch(before, checkOf(deps, before), batch, revision + 1);
		const form = after === before ? undefined : after;
		return {
			form,
			place: command.place && stepIn(before.definition, command.place) && command.place,
			value: command.known === revision && form ? {} : { draft: maskDraft(after.draft) }
		};
	});
}

async function readRemoteChanges(deps: Deps, resident: Resident, known: number): Promise<Result<Taken>> {
	const allowed = requireRoundOpen(deps, resident);
	if (!allowed.ok) return allowed;
	const open = await readDraft(deps, resident);
	if (!open.ok) return open;
	const { form, row } = open.value;
	return ok({
		savedAt: row.savedAt,
		revision: row.revision,
		...(known !== row.revision && { draft: maskDraft(form.draft) })
	});
}

/** What is said of somebody who answers for themselves is not kept, however late a phone sends it: nothing but their name. */
function asAllowed(form: ResolvedForm, change: Change): Change {
	if (change.kind !== 'answer' || !isElsewhere(form, change.entry)) return withKnownCode(form, change);
	const { nameField } = repeatedSection(form.definition, change.section) ?? {};
	return change.field === nameField ? change : { ...change, value: '' };
}

/** A code that stands for nothing is nobody's answer; the phone offers none, so this is not from one. */
function withKnownCode({ definition }: ResolvedForm, change: Change): Change {
	const field = change.kind === 'answer' ? fieldIn(definition, change) : undefined;
	if (change.kind !== 'answer' || !field || !rulesOf(field).isCode?.(change.value, field)) return change;
	return isKnownCode(field, change.value) ? change : { ...change, value: '' };
}
