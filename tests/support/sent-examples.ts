/** Every example in which a check of the short form finds something, as a phone would send that household. */
import type { Change } from '../../src/lib/engine/changes/change';
import { applyBatch } from '../../src/lib/engine/changes/apply-changes';
import { progressOf, type ResolvedForm } from '../../src/lib/engine/index';
import { emptyDraft } from '../../src/lib/engine/model/draft';
import { validateForm, type OpenFinding } from '../../src/lib/engine/validate/validate-step';
import type { HouseholdResponse } from '../../src/lib/questionnaires/census-2020-short/model/response';
import { census2020Short } from '../../src/lib/questionnaires/registry';
import { draftOf } from '../../tools/rehearsal/draft-of';
import { EXAMPLES } from '../unit/questionnaires/census-2020-short/examples';
import { changesOfDraft } from './changes-of-draft';
import { resolvedIn2020 } from './round-2020';
import { checkShortForm } from './short-form-checks';

export interface SentExample {
	rule: string;
	says: string;
	household: HouseholdResponse;
	/** The form that the server has once everything is sent. */
	form: ResolvedForm;
	/** What the rule finds in it; nothing where no phone can bring that about. */
	found: OpenFinding[];
}

export const checkHousehold = (household: object) => checkShortForm(household as HouseholdResponse);

const empty = resolvedIn2020(census2020Short, emptyDraft(census2020Short.id));

function formSent(changes: Change[]): ResolvedForm {
	return applyBatch(empty, checkHousehold, { device: 'onephone', first: 1, changes }, 1);
}

function sent(rule: string, says: string, household: HouseholdResponse): SentExample {
	const form = formSent(changesOfDraft(census2020Short, draftOf(household)));
	const { open } = validateForm(form, checkHousehold);
	const found = progressOf(form).stopped ? [] : open.filter(({ finding }) => finding.rule === rule);
	return { rule, says, household, form, found };
}

/** @param rules of these alone; of all without */
export const sentExamples = (rules: readonly string[] = Object.keys(EXAMPLES)): SentExample[] =>
	rules.flatMap((rule) => (EXAMPLES[rule]?.fails ?? []).map(([says, household]) => sent(rule, says, household)));
