/** The response of any questionnaire turned back into the draft from which it would have come. */
import { fromJson } from '$lib/engine/answers/json';
import type { Answers, Draft, Entry } from '$lib/engine/model/draft';
import { fieldsOfForm, fieldsOfSteps, idPrefixOf } from '$lib/engine/model/sections';
import type { FormResponse } from '$lib/engine/model/response';
import { isRepeated, type Field, type Questionnaire, type RepeatedSection } from '$lib/engine/model/types';

type Json = Record<string, unknown>;

/**
 * Entries get the ids that lists and counts give them (p1, p2 … m1, f1 …), in the order of the response. Answers that follow
 * from others are in it too: the engine works them out anew. What was confirmed is not: it holds for answers, not for ids.
 */
export function draftFrom(definition: Questionnaire, response: FormResponse): Draft {
	const json = response as unknown as Json;
	const sections = definition.sections.filter(isRepeated);
	const plain = definition.sections.filter((section) => !isRepeated(section)).flatMap(({ steps }) => steps);
	return {
		questionnaire: response.questionnaire,
		household: answersIn(json, fieldsOfSteps(plain.filter(({ kind }) => kind !== 'roster'))),
		lists: Object.fromEntries(
			sections.map((section) => [section.list, entriesOf(definition, section, (json[section.list] ?? []) as Json[])])
		),
		confirmed: []
	};
}

function entriesOf(definition: Questionnaire, section: RepeatedSection, list: Json[]): Entry[] {
	const seen = new Map<string, number>();
	return list.map((json) => {
		const answers = {
			...impliedIn(section, json),
			...answersIn(json, [...fieldsOfSteps(section.steps), ...fieldsOfForm(definition)])
		};
		const prefix = section.entriesFrom?.find(({ implies }) => isSaid(implies, answers))?.prefix ?? idPrefixOf(section);
		seen.set(prefix, (seen.get(prefix) ?? 0) + 1);
		const group = (section.groups?.find(({ implies }) => isSaid(implies, answers)) ?? section.groups?.at(-1))?.id;
		return { id: `${prefix}${seen.get(prefix)}`, ...(group && { group }), answers };
	});
}

const isSaid = (implies: Answers, answers: Answers): boolean =>
	Object.entries(implies).every(([name, value]) => answers[name] === value);

/** Answers that no page asks, and that only follow from a group or a count: codes as they stand. */
function impliedIn({ groups = [], entriesFrom = [] }: RepeatedSection, json: Json): Answers {
	const names = [...groups, ...entriesFrom].flatMap(({ implies }) => Object.keys(implies));
	return Object.fromEntries(
		names.flatMap((name) => (at(json, name) === undefined ? [] : [[name, String(at(json, name))]]))
	);
}

/** `{ D7: { code: '5', area: '440106' } }` → `{ 'D7.code': '5', 'D7.area': '440106' }`. The first field of a name decides. */
function answersIn(json: Json, fields: Field[]): Answers {
	const answers: Answers = {};
	for (const field of fields) {
		const value = at(json, field.name);
		if (value !== undefined) answers[field.name] ??= fromJson(value, field);
	}
	return answers;
}

/** A part that is a number, counted from 1, is a place of a list. */
const at = (json: Json, name: string): unknown =>
	name
		.split('.')
		.reduce<unknown>(
			(inside, part) => (Array.isArray(inside) ? inside[Number(part) - 1] : (inside as Json | undefined)?.[part]),
			json
		);
