import { fail, ok, type Result } from '$lib/domain/problem';
import { progressOf, stepAfter, stepAt, toResponse, type ResolvedForm, type StepRef } from '$lib/engine/index';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import type { Change } from '$lib/engine/changes/change';
import { changesAsTyped, changesOfStep } from '$lib/engine/changes/changes-of-step';
import { handedOver, type OwnPart } from '$lib/engine/resolve/entry-form';
import { validateForm, validateStep } from '$lib/engine/validate/validate-step';
import { asTyped, oneAnswerEach, type Values } from '$lib/form/views/posted-answers';
import type { StepReply } from '$lib/form/views/step-page';
import { audited, type RecordEvent } from '../../audit/audited';
import { lookUp } from '../../areas/look-up';
import type { Member } from '../../actors';
import { encryptPart } from '../../crypto/part-box';
import { sealForOffice } from '../../crypto/office-seal';
import type { Queryable } from '../../db/client';
import { changePart } from '../../db/queries/member-parts';
import type { Deps } from '../../deps';
import { requireRoundOpen } from '../../services/change-form';
import { writeDraft } from '../../services/open-draft';
import { readPartForUpdate, type OpenPart } from '../../services/open-part';
import type { PartContent } from '../../services/sealed-content';

export interface SavedPart {
	/** What needs a look; absent: go on. */
	reply?: StepReply;
	/** Step to go on to; absent: all is answered. */
	next?: string;
}

/**
 * One page of a member's own part: judged by the checks that are about them alone. `later`: left as it is, and kept as typed.
 * Problems as of `readPart`, `part.done`.
 */
export function savePart(
	deps: Deps,
	member: Member,
	{ step, posted, later }: { step: string; posted: Values; later: boolean }
): Promise<Result<SavedPart>> {
	return changeOpenPart<SavedPart>(deps, member, 'part.saved', async (tx, part) => {
		const ref = refOf(part, step);
		const view = stepAt(part.form, ref);
		if (part.row.sealed !== null) return fail('part.done');
		if (!view?.reachable) return fail('step.unreachable');
		const base = part.row.revision;
		if (later) {
			const left = await keep(tx, member, part, changesAsTyped(part.form, ref, posted, base));
			return ok({ next: stepAfter(left, ref, true)?.step });
		}
		const read = oneAnswerEach(view, posted, lookUp);
		if (read.errors.length > 0)
			return ok({ reply: { errors: read.errors, soft: [], answers: asTyped(posted), choices: read.choices } });
		const judged = validateStep(part.form, ref, read.posted, part.check);
		const { errors, soft } = judged;
		const after = judged.saved ? await keep(tx, member, part, changesOfStep(part.form, ref, judged, base)) : part.form;
		if (errors.length + soft.length > 0)
			return ok({ reply: { errors, soft, answers: { ...asTyped(posted), ...judged.answers }, choices: {} } });
		return ok({ next: stepAfter(after, ref, true)?.step });
	});
}

/** 填好了: sealed to the office at once; the household learns that it is done, and nothing else. */
export function finishPart(deps: Deps, member: Member): Promise<Result<undefined>> {
	return changeOpenPart(deps, member, 'part.done', async (tx, part) => {
		if (part.row.sealed !== null) return ok(undefined);
		if (!isPartReady(part)) return fail('part.incomplete');
		const { form, check, row } = part;
		const sealed = await sealForOffice(deps.officeKey, contentOf(part));
		await changePart(tx, row, { sealed, toVerify: validateForm(form, check).toVerify.length > 0 });
		await mark(deps, tx, part, 'done');
		return ok(undefined);
	});
}

/** The member's own change of mind, until the household hands in. */
export function reopenPart(deps: Deps, member: Member): Promise<Result<undefined>> {
	return changeOpenPart(deps, member, 'part.reopened', async (tx, part) => {
		await changePart(tx, part.row, { sealed: null, toVerify: false });
		await mark(deps, tx, part, 'waiting');
		return ok(undefined);
	});
}

/** Pages of the member's own entry, of all that the form has. */
export const ownSteps = ({ form, row }: Pick<OpenPart, 'form' | 'row'>) =>
	progressOf(form).steps.filter(({ ref }) => ref.entry === row.entry);

/** All is answered, and nothing that is about this person alone is open. */
export const isPartReady = (part: OpenPart): boolean =>
	ownSteps(part).every(({ state }) => state === 'complete') && validateForm(part.form, part.check).open.length === 0;

export const refOf = ({ position, row }: Pick<OpenPart, 'position' | 'row'>, step: string): StepRef => ({
	section: position.section.id,
	entry: row.entry,
	step
});

type Work<V> = (tx: Queryable, part: OpenPart) => Promise<Result<V>>;

async function changeOpenPart<V>(deps: Deps, member: Member, action: string, work: Work<V>): Promise<Result<V>> {
	const allowed = requireRoundOpen(deps, { kind: 'resident' });
	if (!allowed.ok) return allowed;
	const { householdId } = member;
	return audited(deps, { kind: 'resident', id: householdId }, async (tx, record: RecordEvent) => {
		const part = await readPartForUpdate(deps, tx, member);
		const result = part.ok ? await work(tx, part.value) : part;
		await record({ action, householdId, outcome: result.ok ? 'done' : 'refused' });
		return result;
	});
}

/** The part with the changes of a page in it. One device fills it in, so nothing is to be merged. */
async function keep(
	tx: Queryable,
	{ memberKey }: Member,
	{ form, check, row, position }: OpenPart,
	changes: Change[]
): Promise<ResolvedForm> {
	const revision = row.revision + 1;
	const after = applyBatch(form, check, { device: '', first: 1, changes }, revision);
	const { confirmed, unfinished, lists } = after.draft;
	const { answers } = lists[position.section.list]?.[position.index] ?? { answers: {} };
	const own: OwnPart = { answers, confirmed, unfinished };
	if (changes.length > 0) await changePart(tx, row, { ciphertext: encryptPart(memberKey, row, own), revision });
	return after;
}

async function mark(deps: Deps, tx: Queryable, { household, row }: OpenPart, state: 'done' | 'waiting'): Promise<void> {
	const { form } = household;
	await writeDraft(deps, tx, household, form.with(handedOver(form, row.entry, state)), null);
}

function contentOf({ form, position: { section, index } }: OpenPart): PartContent {
	const { confirmed, toVerify, ...lists } = toResponse(form);
	const entries = (lists as unknown as Record<string, Record<string, unknown>[]>)[section.list];
	return { entry: entries?.[index] ?? {}, ...(confirmed && { confirmed }), ...(toVerify && { toVerify }) };
}
