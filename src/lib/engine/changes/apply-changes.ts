/**
 * Takes a device's changes into the draft, each once, in order. Pure: the phone runs it over what it has not sent yet,
 * the server over what arrives, and both come to the same draft.
 */
import type { Draft } from '../model/draft';
import { applyAnswers } from '../index';
import { countSourceOf, repeatedSection } from '../resolve/entries';
import { isMasked } from '../answers/retype';
import type { Questionnaire } from '../model/types';
import { findingsIn, canVerify, withConfirmation, type CheckFunction } from '../validate/findings';
import { answerKey, type Batch, type Change } from './change';
import { markOf, rule, withMark } from './marks';
import { added, broughtBack, first, removedOrKept, type Doer } from './people';
import { asStored, fieldIn, valueAt, withAnswer } from './typed-answer';

/** The questionnaire with its checks: what a change is judged by. */
export interface Form {
	definition: Questionnaire;
	check: CheckFunction;
}

/** Devices remembered, newest last: more than a household has, few enough to carry along. */
const MOST_DEVICES = 60;

/** @param revision of the draft once the batch is in */
export function applyBatch(form: Form, draft: Draft, batch: Batch, revision: number): Draft {
	const fresh = batch.changes.slice(alreadyIn(draft, batch));
	if (fresh.length === 0) return draft;
	const changed = fresh.reduce((before, change) => applyChange(form, before, change, { by: batch.device, revision }), draft);
	return batch.device === '' ? changed : remembering(changed, batch.device, batch.first + batch.changes.length - 1);
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

function applyChange(form: Form, draft: Draft, change: Change, doer: Doer): Draft {
	switch (change.kind) {
		case 'answer':
			return answered(form, draft, change, doer);
		case 'add':
			return added(form.definition, draft, change, doer);
		case 'remove':
		case 'keep':
			return removedOrKept(draft, change, doer);
		case 'first':
			return first(draft, change, doer);
		case 'done':
			return applyAnswers(form.definition, draft, change.ref, {});
		case 'confirm':
			return confirmed(form, draft, change);
	}
}

type AnswerChange = Extract<Change, { kind: 'answer' }>;

function answered({ definition }: Form, draft: Draft, change: AnswerChange, { by, revision }: Doer): Draft {
	const field = fieldIn(definition, change);
	const before = field && withTheirEntry(definition, draft, change, { by, revision });
	if (!field || !before) return draft;
	const value = asStored(field, change.value);
	const key = answerKey(change.field, change.entry);
	const current = valueAt(definition, before, change);
	// The cover of a number is nobody's answer; choosing it keeps the number, which still waits.
	if (isMasked(value) && value !== current) return draft;
	const { stands, mark } = rule(markOf(before, key), current, { value, by, base: change.base, revision });
	const marked = withMark(before, key, mark);
	return stands && value !== current ? withAnswer(definition, marked, change, field, value) : marked;
}

/** The draft with the person whom the answer is about; undefined where there is nobody, or would be nobody's name. */
function withTheirEntry(definition: Questionnaire, draft: Draft, { section: id, entry, field, value }: AnswerChange, doer: Doer): Draft | undefined {
	const section = repeatedSection(definition, id);
	if (!section) return entry === undefined ? draft : undefined;
	if (entry === undefined) return undefined;
	if (!section.groups) return countSourceOf(section, entry) ? draft : undefined;
	if (field === section.nameField && value.trim() === '') return undefined;
	const present = broughtBack(definition, draft, section.list, entry, doer);
	return present.lists[section.list]?.some((each) => each.id === entry) ? present : undefined;
}

/** Only what is found now, and for the answers that the device saw: anything else is not what was confirmed. */
function confirmed({ definition, check }: Form, draft: Draft, { key, fingerprint, reason }: Extract<Change, { kind: 'confirm' }>): Draft {
	const placed = findingsIn(definition, draft, check).find((each) => each.key === key && each.fingerprint === fingerprint);
	if (!placed) return draft;
	const { level } = placed.finding;
	if (level === 'hard' && !canVerify(placed.finding)) return draft;
	return withConfirmation(definition, draft, {
		key,
		fingerprint,
		...(reason && { reason: reason.slice(0, 200) }),
		...(level === 'hard' && { verify: true })
	});
}
