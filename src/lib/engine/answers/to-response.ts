import { isMasked } from './retype';
import { walk, type Stretch, type Walk } from '../resolve/resolve-form';
import type { Answers, Confirmation, Draft } from '../model/draft';
import { isRepeated, type Field, type Questionnaire } from '../model/types';
import { stillHolds } from '../validate/answers-snapshot';
import type { FormResponse } from '../model/response';

type Json = Record<string, unknown>;

/**
 * One household as JSON (design.md §6), built from the field names alone: `D7.area` becomes `{ D7: { area } }`. Only
 * what is on the path; counts as numbers; ids of the rules whose confirmation still fits the answers.
 */
export function toResponse<Response extends FormResponse = FormResponse>(definition: Questionnaire, draft: Draft): Response {
	const walked = walk(definition, draft);
	const lists = definition.sections.filter(isRepeated).map((section) => {
		const stretches = walked.stretches.filter((stretch) => stretch.section === section);
		return [section.list, stretches.map(({ answers }) => nested(answers, fieldsOf(definition)))];
	});
	return {
		questionnaire: definition.id,
		...nested(walked.household.answers, fieldsOf(definition)),
		...Object.fromEntries(lists),
		...confirmations(draft, walked)
	} as FormResponse as Response;
}

/** Ids of soft rules confirmed and of hard ones to verify; absent when there are none. */
function confirmations(draft: Draft, walked: Walk): Pick<FormResponse, 'confirmed' | 'toVerify'> {
	const valid = draft.confirmed.filter((confirmation) => stillHolds(confirmation, (id) => answersOf(walked, id)));
	const confirmed = ruleIds(valid.filter(({ verify }) => !verify));
	const toVerify = ruleIds(valid.filter(({ verify }) => verify));
	return { ...(confirmed.length > 0 && { confirmed }), ...(toVerify.length > 0 && { toVerify }) };
}

function ruleIds(confirmations: Confirmation[]): string[] {
	return [...new Set(confirmations.map(({ key }) => key.split('@')[0] ?? key))].sort();
}

function answersOf({ household, stretches }: Walk, entry: string): Answers | undefined {
	if (entry === '') return household.answers;
	return stretches.find((stretch: Stretch) => stretch.entry?.id === entry)?.answers;
}

const fieldsOf = (definition: Questionnaire): Field[] =>
	definition.sections
		.flatMap((section) => section.steps)
		.flatMap((step) => step.questions)
		.flatMap((question) => question.fields);

function nested(answers: Answers, fields: Field[]): Json {
	const json: Json = {};
	for (const [name, value] of Object.entries(answers)) {
		// A covered number is nothing that a check could look at.
		if (isMasked(value)) continue;
		const field = fields.find((candidate) => candidate.name === name);
		const [item = name, part] = name.split('.');
		const converted = typed(value, field);
		json[item] = part === undefined ? converted : { ...(json[item] as Json | undefined), [part]: converted };
	}
	return json;
}

function typed(value: string, field: Field | undefined): unknown {
	if (field?.jsonAs === 'boolean') return value === '1';
	return field?.type === 'count' ? Number(value) : value;
}
