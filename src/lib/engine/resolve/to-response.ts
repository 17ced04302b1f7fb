import type { NonresponseByItem } from '../model/nonresponse';
import { toJson } from '../answers/json';
import { isMasked } from '../answers/types/id-number';
import type { Answers, Confirmation } from '../model/draft';
import { fieldsOfForm, fieldsOfSteps } from '../model/sections';
import { isRepeated, type Field } from '../model/types';
import { stillHolds } from '../answers/answers-snapshot';
import type { FormResponse } from '../model/response';
import { answersOf } from './answers-of';
import { once } from '../model/once';
import type { ResolvedForm } from './resolve-form';

type Json = Record<string, unknown>;

/**
 * One household as JSON (design.md §5), built from the field names alone: `D7.area` becomes `{ D7: { area } }`. Only
 * what is on the path; counts as numbers; ids of the rules whose confirmation still fits the answers.
 */
export const toResponse = <Response extends FormResponse = FormResponse>(form: ResolvedForm): Response =>
	responseOf(form) as Response;

const responseOf = once((form: ResolvedForm): FormResponse => {
	const { definition, instances, household } = form;
	const fields = fieldsOfForm(definition);
	const lists = definition.sections.filter(isRepeated).map((section) => {
		const own = instances.filter((instance) => instance.section === section);
		// Two lists may have fields of one name.
		const ownFirst = [...fieldsOfSteps(section.steps), ...fields];
		return [
			section.list,
			own.map(({ answers, nonresponse }) => ({ ...nested(answers, ownFirst), ...lacking(nonresponse) }))
		];
	});
	return {
		questionnaire: definition.id,
		...nested(household.answers, fields),
		...lacking(household.nonresponse),
		...Object.fromEntries(lists),
		...confirmations(form)
	};
});

/** Ids of soft rules confirmed and of hard ones to verify; absent when there are none. */
function confirmations(form: ResolvedForm): Pick<FormResponse, 'confirmed' | 'toVerify'> {
	const valid = form.draft.confirmed.filter((confirmation) => stillHolds(confirmation, (id) => answersOf(form, id)));
	const confirmed = ruleIds(valid.filter(({ verify }) => !verify));
	const toVerify = ruleIds(valid.filter(({ verify }) => verify));
	return { ...(confirmed.length > 0 && { confirmed }), ...(toVerify.length > 0 && { toVerify }) };
}

/** `{ "D10": "unknown" }`; absent where everything was answered. */
const lacking = (nonresponse: NonresponseByItem): Json => (Object.keys(nonresponse).length > 0 ? { nonresponse } : {});

function ruleIds(confirmations: Confirmation[]): string[] {
	return [...new Set(confirmations.map(({ key }) => key.split('@')[0] ?? key))].sort();
}

function nested(answers: Answers, fields: Field[]): Json {
	const json: Json = {};
	for (const [name, value] of Object.entries(answers)) {
		// A covered number is nothing that a check could look at.
		if (isMasked(value)) continue;
		const field = fields.find((candidate) => candidate.name === name);
		const parts = name.split('.');
		const last = parts.pop() ?? name;
		const inside = parts.reduce((outside, part) => (outside[part] ??= {}) as Json, json);
		inside[last] = field ? toJson(value, field) : value;
	}
	return withLists(json);
}

/** Parts that are numbers are places of a list, the lowest first; one that was left out leaves no gap. */
function withLists(json: Json): Json {
	for (const [part, value] of Object.entries(json)) {
		if (typeof value !== 'object' || Array.isArray(value)) continue;
		const inside = withLists(value as Json);
		json[part] = Number(Object.keys(inside)[0]) ? Object.values(inside) : inside;
	}
	return json;
}
