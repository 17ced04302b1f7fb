/**
 * The path is derived, never stored (design.md §2.2). `resolve` walks the steps of one entry (or of the household) in
 * order and yields what is asked, what is missing, and which answers are on the path. Nothing is deleted.
 */
import { rulesOf } from '../answers/types/index';
import { holds, itemsOf } from '../model/condition';
import type { Answers } from '../model/draft';
import type { Field, Question, Step } from '../model/types';

export interface Circumstances {
	stored: Answers;
	/** Fixed without being asked: implied by group, place or count; counted. */
	given: Answers;
	/** Names of fields whose stored answer waits to be typed again. */
	waiting: string[];
	/** Answers of the household and facts around it (`@lastMonth`), read when the entry has none of that name. */
	outer: Answers;
	/** What a page that is more than its questions still lacks (rosters and their count). */
	pageMissing: (step: Step) => string[] | undefined;
}

export interface AskedStep {
	step: Step;
	/** Asked questions, each with the fields and categories that its page shows. */
	questions: Question[];
	/** Names of the fields that are asked as things stand: dependent ones only when their condition holds. */
	asked: string[];
	/** Names of the fields that still need an answer; empty = complete. */
	missing: string[];
	/** Of these, the ones that have an answer which waits to be typed again: later pages need not wait for it. */
	waiting: string[];
}

export interface Resolved {
	/** Answers on the path: stored, given and derived. */
	answers: Answers;
	/** Fields whose value follows from other answers (自动填写). */
	automatic: string[];
	steps: AskedStep[];
}

/** Walks `steps` under the circumstances of one entry or of the household. */
export function resolve(steps: Step[], circumstances: Circumstances): Resolved {
	const resolved: Resolved = { answers: { ...circumstances.given }, automatic: [], steps: [] };
	for (const step of steps) {
		const asked = resolveStep(step, circumstances, resolved);
		if (asked) resolved.steps.push(asked);
	}
	return resolved;
}

function resolveStep(step: Step, circumstances: Circumstances, resolved: Resolved): AskedStep | undefined {
	if (step.askedWhen && !holds(step.askedWhen, resolved.answers, circumstances.outer)) return undefined;
	const missing = circumstances.pageMissing(step);
	if (missing) return { step, questions: step.questions, asked: [], missing, waiting: [] };
	const asked: AskedStep = { step, questions: [], asked: [], missing: [], waiting: [] };
	for (const question of step.questions) resolveQuestion(question, circumstances, resolved, asked);
	return asked.questions.length > 0 ? asked : undefined;
}

function resolveQuestion(question: Question, circumstances: Circumstances, resolved: Resolved, into: AskedStep): void {
	const { answers } = resolved;
	if (question.askedWhen && !holds(question.askedWhen, answers, circumstances.outer)) return;
	derive(question, circumstances, resolved);
	const fields = question.fields.filter((field) => answers[field.name] === undefined);
	const shown = fields.filter((field) => {
		answerField(field, question, circumstances, resolved, into);
		return isShown(field, fields, answers, circumstances.outer);
	});
	if (shown.length > 0) into.questions.push({ ...question, fields: shown.map(offered) });
}

/** The first derivation that matches fills its field, unless the field is fixed already. */
function derive(question: Question, { outer }: Circumstances, { answers, automatic }: Resolved): void {
	for (const { when, field, value } of question.derivations ?? []) {
		if (answers[field] !== undefined || !holds(when, answers, outer)) continue;
		answers[field] = value;
		automatic.push(field);
	}
}

function answerField(
	field: Field,
	question: Question,
	{ stored, outer, waiting: unproven }: Circumstances,
	{ answers }: Resolved,
	{ asked, missing, waiting }: AskedStep
): void {
	if (field.askedWhen && !holds(field.askedWhen, answers, outer)) return;
	// A number that is there wins over the reason for having none: no one has to undo a radio button.
	if (question.fields.some((other) => other.reasonField === field.name && answers[other.name] !== undefined)) return;
	asked.push(field.name);
	const value = acceptable(field, stored[field.name]);
	if (value === undefined) {
		if (!field.optional && !(field.reasonField && stored[field.reasonField])) missing.push(field.name);
		return;
	}
	answers[field.name] = value;
	if (!unproven.includes(field.name)) return;
	waiting.push(field.name);
	missing.push(field.name);
}

/** A code that the form does not offer (any more) counts as no answer. */
function acceptable(field: Field, value: string | undefined): string | undefined {
	if (value === undefined || value === '') return undefined;
	return (rulesOf(field).isOffered?.(value, field) ?? true) ? value : undefined;
}

/** A field that depends on another one asked beside it is always on the page, so that it works without script. */
function isShown(field: Field, asked: Field[], answers: Answers, outer: Answers): boolean {
	if (!field.askedWhen || holds(field.askedWhen, answers, outer)) return true;
	return itemsOf(field.askedWhen).some((item) => asked.some((other) => other.name === item));
}

function offered(field: Field): Field {
	if (!field.categories) return field;
	return { ...field, categories: field.categories.filter((category) => !category.impliedOnly) };
}
