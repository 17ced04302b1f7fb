/**
 * Takes a device's changes into the draft, each once, in order. Pure: the phone runs it over what it has not sent yet,
 * the server over what arrives, and both come to the same draft.
 */
import type { Draft } from '../model/draft';
import { applyAnswers } from '../answers/apply-answers';
import { isMasked } from '../answers/types/id-number';
import { answerKey } from '../model/draft';
import { countSourceOf, repeatedSection } from '../model/sections';
import type { ResolvedForm } from '../resolve/resolve-form';
import { findingsIn, canVerify, withConfirmation, type CheckFunction } from '../validate/findings';
import type { Batch, Change } from './change';
import { markOf, rule, withMark } from './marks';
import { added, broughtBack, first, removedUnlessChanged, type ChangeOrigin } from './people';
import { asStored, fieldIn, valueAt, withAnswer } from './typed-answer';

/** Devices remembered, newest last: more than a household has, few enough to carry along. */
const MOST_DEVICES = 60;

/**
 * The form with a batch in it; the same form when the batch was taken in before.
 * @param check what a confirmation is compared with
 * @param revision of the draft once the batch is in
 */
export function applyBatch(form: ResolvedForm, check: CheckFunction, batch: Batch, revision: number): ResolvedForm {
	const fresh = batch.changes.slice(alreadyIn(form.draft, batch));
	if (fresh.length === 0) return form;
	const origin = { by: batch.device, revision };
	const changed = fresh.reduce((before, change) => before.with(applyChange(before, check, change, origin)), form);
	return batch.device === ''
		? changed
		: changed.with(remembering(changed.draft, batch.device, batch.first + batch.changes.length - 1));
}

/** How many of the batch were taken in before: an answer that got lost makes a device send them again. */
export function alreadyIn({ devices }: Draft, { device, first, changes }: Batch): number {
	const last = device === '' ? 0 : (devices?.[device] ?? 0);
	return Math.min(changes.length, Math.max(0, last + 1 - first));
}

function remembering(draft: Draft, device: string, last: number): Draft {
	const others = Object.entries(draft.devices ?? {}).filter(([name]) => name !== device);
	return { ...draft, devices: Object.fromEntries([...others, [device, last] as const].slice(-MOST_DEVICES)) };
}

function applyChange(form: ResolvedForm, check: CheckFunction, change: Change, origin: ChangeOrigin): Draft {
	switch (change.kind) {
		case 'answer':
			return answered(form, change, origin);
		case 'add':
			return added(form, change, origin);
		case 'remove':
		case 'keep':
			return removedUnlessChanged(form.draft, change, origin);
		case 'first':
			return first(form.draft, change, origin);
		case 'done':
			return applyAnswers(form.definition, form.draft, change.ref, {});
		case 'confirm':
			return confirmed(form, check, change);
	}
}

type AnswerChange = Extract<Change, { kind: 'answer' }>;

function answered(form: ResolvedForm, change: AnswerChange, { by, revision }: ChangeOrigin): Draft {
	const { definition, draft } = form;
	const field = fieldIn(definition, change);
	const before = field && withTheirEntry(form, change, { by, revision });
	if (!field || !before) return draft;
	const value = asStored(field, change.value);
	const key = answerKey(change.field, change.entry);
	const current = valueAt(form.with(before), change);
	// The cover of a number is nobody's answer; choosing it keeps the number, which still waits.
	if (isMasked(value) && value !== current) return draft;
	const { stands, mark } = rule(markOf(before, key), current, { value, by, base: change.base, revision });
	const marked = withMark(before, key, mark);
	return stands && value !== current ? withAnswer(form.with(marked), change, field, value) : marked;
}

/** The draft with the person whom the answer is about; undefined where there is nobody, or would be nobody's name. */
function withTheirEntry(
	form: ResolvedForm,
	{ section: id, entry, field, value }: AnswerChange,
	origin: ChangeOrigin
): Draft | undefined {
	const { draft } = form;
	const section = repeatedSection(form.definition, id);
	if (!section) return entry === undefined ? draft : undefined;
	if (entry === undefined) return undefined;
	if (!section.groups) return countSourceOf(section, entry) ? draft : undefined;
	if (field === section.nameField && value.trim() === '') return undefined;
	const present = broughtBack(form, section.list, entry, origin);
	return present.lists[section.list]?.some((each) => each.id === entry) ? present : undefined;
}

/** Only what is found now, and for the answers that the device saw: anything else is not what was confirmed. */
function confirmed(
	form: ResolvedForm,
	check: CheckFunction,
	{ key, fingerprint, reason }: Extract<Change, { kind: 'confirm' }>
): Draft {
	const placed = findingsIn(form, check).find((each) => each.key === key && each.fingerprint === fingerprint);
	if (!placed) return form.draft;
	const { level } = placed.finding;
	if (level === 'hard' && !canVerify(placed.finding)) return form.draft;
	return withConfirmation(form, {
		key,
		fingerprint,
		...(reason && { reason: reason.slice(0, 200) }),
		...(level === 'hard' && { verify: true })
	});
}
