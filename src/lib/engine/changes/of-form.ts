/**
 * Names that a device sends, held against the definition: what is not in it is never stored, and never looked up in a
 * draft, where it could meet a member that every object has.
 */
import { sectionOfList } from '../model/sections';
import type { Questionnaire } from '../model/types';
import type { ResolvedForm } from '../resolve/resolve-form';
import type { StepRef } from '../resolve/section-instance';
import type { CheckFunction } from '../validate/findings';
import { applyBatch } from './apply-changes';
import type { Batch, Change } from './change';
import { fieldIn } from './typed-answer';

/** Confirms a finding that there is not: changes nothing, and keeps its number, so that a device does not send on for ever. */
const NOTHING: Change = { kind: 'confirm', key: '', fingerprint: '' };

/** `applyBatch` for a batch from outside: what names something that the questionnaire does not have changes nothing. */
export function takeBatch(form: ResolvedForm, check: CheckFunction, batch: Batch, revision: number): ResolvedForm {
	const changes = batch.changes.map((change) => (isOfForm(form.definition, change) ? change : NOTHING));
	return applyBatch(form, check, { ...batch, changes }, revision);
}

/** Whether the questionnaire has the list, group, field or roster that the change is about. */
function isOfForm(definition: Questionnaire, change: Change): boolean {
	switch (change.kind) {
		case 'confirm':
			return true;
		case 'answer':
			return fieldIn(definition, change) !== undefined;
		case 'done':
			return change.ref.entry === undefined && stepIn(definition, change.ref)?.kind === 'roster';
		default:
			return groupsOf(definition, change.list).some(({ id }) => change.kind !== 'add' || id === change.group);
	}
}

/** The page that a place names; undefined where the form has no such section or step. */
export const stepIn = ({ sections }: Questionnaire, { section, step }: StepRef) =>
	sections.find(({ id }) => id === section)?.steps.find(({ id }) => id === step);

const groupsOf = (definition: Questionnaire, list: string) => sectionOfList(definition, list)?.groups ?? [];
