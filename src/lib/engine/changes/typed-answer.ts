/** One answer as a device sends it: either an answer, or something typed that is none yet. */
import type { Answers, Draft } from '../model/draft';
import { applyAnswers } from '../answers/apply-answers';
import { fieldErrors } from '../answers/field-errors';
import { nonresponseOf } from '../model/nonresponse';
import { normalise } from '../answers/normalise';
import { answerKey } from '../model/draft';
import { repeatedSection, fieldsOfSteps } from '../model/sections';
import type { ResolvedForm } from '../resolve/resolve-form';
import { waitingAt } from '../answers/retype';
import { maskedNumber } from '../answers/types/id-number';
import { rulesOf } from '../answers/types/index';
import type { Field, Questionnaire } from '../model/types';

/** Longer than any answer but words in several lines; what is typed beyond it is nobody's answer. */
const MOST_CHARACTERS = 200;

export interface AnswerPlace {
	section: string;
	entry?: string;
	field: string;
}

/** The field of a section by its name; the name of a listed person is asked on the roster, with rules of its own. */
export function fieldIn(definition: Questionnaire, { section: id, field: name }: AnswerPlace): Field | undefined {
	const section = definition.sections.find((candidate) => candidate.id === id);
	const own = section && fieldsOfSteps(section.steps).find((field) => field.name === name);
	return own ?? (repeatedSection(definition, id)?.nameField === name ? nameField(name) : undefined);
}

/** How a person is named on a list. */
export const nameField = (name: string): Field => ({ name, type: 'text', maxLength: 30, characters: 'name' });

/**
 * What the field holds now: typed, or stored; "" = nothing. A number that waits to be typed again is covered on the server
 * too, so that it and the phone compare with the same.
 */
export function valueAt(form: ResolvedForm, { section, entry, field }: AnswerPlace): string {
	const { draft } = form;
	const stored = answersAt(form, section, entry)[field] ?? '';
	const shown = waitingAt(draft, entry ?? '').includes(field) ? maskedNumber(stored) : stored;
	return draft.unfinished?.[answerKey(field, entry)] ?? shown;
}

function answersAt({ definition, draft }: ResolvedForm, section: string, entry?: string): Answers {
	if (entry === undefined) return draft.household;
	const list = repeatedSection(definition, section)?.list ?? '';
	return draft.lists[list]?.find(({ id }) => id === entry)?.answers ?? {};
}

/** The value as it is stored; what has not the form of an answer stays as typed. */
export function asStored(field: Field, raw: string): string {
	if (nonresponseOf(raw)) return raw;
	const longest = field.maxLength ?? rulesOf(field).maxLength ?? 0;
	return normalise(field, raw).slice(0, Math.max(MOST_CHARACTERS, longest + 1));
}

/** Puts a stored value in its place. An answer that is being changed into none is none: the page is open again. */
export function withAnswer(
	{ definition, draft }: ResolvedForm,
	place: AnswerPlace,
	field: Field,
	value: string
): Draft {
	const key = answerKey(place.field, place.entry);
	const isAnswer =
		value === '' ||
		nonresponseOf(value) !== undefined ||
		fieldErrors([{ ...field, label: undefined }], { [field.name]: value })[field.name] === undefined;
	const ref = { section: place.section, entry: place.entry, step: '' };
	const answered = applyAnswers(definition, draft, ref, { [place.field]: isAnswer ? value : '' });
	const { [key]: _before, ...others } = answered.unfinished ?? {};
	return { ...answered, unfinished: isAnswer ? others : { ...others, [key]: value } };
}
