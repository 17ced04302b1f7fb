/** "Check your answers" as data, made alike by the server and by a phone on its own. */
import { answerText } from './answer-text';
import { summaryOf, type SummaryItem, type SummaryPart } from '$lib/engine/index';
import type { LocalizedText } from '$lib/engine/model/types';
import { validateForm, type OpenFinding } from '$lib/engine/validate/validate-step';
import { nonresponseText } from '$lib/i18n/nonresponse';
import { differencesIn, type Difference } from '$lib/engine/changes/differences';
import { isReady } from '$lib/engine/changes/ready';
import { partLinkText } from '$lib/i18n/part-link';
import { FROM_CHECK, pathOf } from './form-path';
import type { FormModel } from './step-view';

export interface CheckView {
	/** `note`: of somebody who answers for themselves, how far they are. */
	parts: { id: string; title: LocalizedText; name?: string; note?: LocalizedText; items: CheckLine[] }[];
	findings: { key: string; message: LocalizedText; level: string; href: string }[];
	differences: Difference[];
	/** How many findings are left to the enumerator. */
	toVerify: number;
	ready: boolean;
}

export interface CheckLine {
	id: string;
	title: LocalizedText;
	label?: LocalizedText;
	answer?: LocalizedText;
	automatic: boolean;
	href?: string;
}

export function checkView(model: FormModel): CheckView {
	const { form, check } = model;
	const { open, toVerify } = validateForm(form, check);
	const parts = summaryOf(form).filter(({ items, elsewhere }) => items.length > 0 || elsewhere);
	return {
		parts: parts.map((part) => partView(model, part)),
		findings: open.map(findingView),
		differences: differencesIn(form),
		toVerify: toVerify.length,
		ready: isReady(form, check)
	};
}

const findingView = ({ finding, key, ref }: OpenFinding) => ({
	key,
	message: finding.message,
	level: finding.level,
	href: pathOf(ref) + FROM_CHECK
});

const partView = (model: FormModel, { id, title, name, elsewhere, items }: SummaryPart) => ({
	id,
	title,
	name,
	note: elsewhere && (elsewhere === 'done' ? partLinkText.done : partLinkText.waiting),
	items: items.filter((item) => !isReasonBesideNumber(item, items)).map((item) => lineOf(model, item))
});

/** One line for the ID number: the number, or why there is none. */
const isReasonBesideNumber = ({ field, value }: SummaryItem, items: SummaryItem[]): boolean =>
	value === undefined && items.some((other) => other.field.reasonField === field.name);

function lineOf(
	{ areaLabel }: FormModel,
	{ question, field, value, nonresponse, automatic, ref }: SummaryItem
): CheckLine {
	const hasSeveral =
		question.fields.filter(({ name }) => !question.fields.some(({ reasonField }) => reasonField === name)).length > 1;
	return {
		id: field.name,
		title: question.title,
		label: hasSeveral ? field.label : undefined,
		answer: value === undefined ? nonresponse && nonresponseText[nonresponse] : answerText(field, value, areaLabel),
		automatic,
		href: ref && pathOf(ref) + FROM_CHECK
	};
}
