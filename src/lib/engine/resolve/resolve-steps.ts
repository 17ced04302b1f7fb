/**
 * The path is derived, never stored (design.md §2.4). `resolve` walks the steps of one entry (or of the household) in
 * order and yields what is asked, what is missing, and which answers are on the path. Nothing is deleted.
 */
import { followsFrom, mayLack, nonresponseOf, saidInstead, type Nonresponse } from '../model/nonresponse';
import { rulesOf } from '../answers/types/index';
import { holds, itemsOf, type Scope } from '../model/condition';
import type { Answers } from '../model/draft';
import { reduceCondition } from './reduce-condition';
import type { Condition, Field, Question, Step } from '../model/types';

export interface ResolveContext {
	stored: Answers;
	/** Fixed without being asked: implied by group, place or count; counted. */
	given: Answers;
	/** Names of fields whose stored answer waits to be typed again. */
	waiting: string[];
	/** The page is to be looked at once more. */
	isRevisited: (step: Step) => boolean;
	/** What conditions see from here, given the answers on the path so far. */
	scopeOf: (answers: Answers) => Scope;
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
	/** Of these, the ones that later pages need not wait for: papers are missing, an answer is to be typed or looked at again. */
	waiting: string[];
}

export interface Resolved {
	/** Answers on the path: stored, given and derived. */
	answers: Answers;
	/** Fields whose value follows from other answers (自动填写). */
	automatic: string[];
	/** Items without an answer because nobody knows or somebody refuses, by their codes. */
	nonresponse: Record<string, Nonresponse>;
	steps: AskedStep[];
	/** What a condition sees from here. */
	scope: Scope;
}

/** Walks `steps` under the circumstances of one entry or of the household. */
export function resolve(steps: Step[], context: ResolveContext): Resolved {
	const answers = { ...context.given };
	const resolved: Resolved = { answers, automatic: [], nonresponse: {}, steps: [], scope: context.scopeOf(answers) };
	for (const step of steps) {
		const asked = resolveStep(step, context, resolved);
		if (asked) resolved.steps.push(context.isRevisited(step) ? revisited(asked) : asked);
	}
	return resolved;
}

/** Complete no more until somebody has looked at it; no other page waits for that. */
function revisited(asked: AskedStep): AskedStep {
	if (asked.missing.length > asked.waiting.length) return asked;
	const again = asked.asked.length > 0 ? asked.asked : [asked.step.id];
	return { ...asked, missing: again, waiting: again };
}

function resolveStep(step: Step, context: ResolveContext, resolved: Resolved): AskedStep | undefined {
	if (step.askedWhen && !holds(step.askedWhen, resolved.scope)) {
		for (const question of step.questions) leaveUnknown(question, step.askedWhen, resolved);
		return undefined;
	}
	const missing = context.pageMissing(step);
	if (missing) return { step, questions: step.questions, asked: [], missing, waiting: [] };
	const asked: AskedStep = { step, questions: [], asked: [], missing: [], waiting: [] };
	for (const question of step.questions) resolveQuestion(question, context, resolved, asked);
	return asked.questions.length > 0 ? asked : undefined;
}

function resolveQuestion(question: Question, context: ResolveContext, resolved: Resolved, into: AskedStep): void {
	const { answers, scope } = resolved;
	if (question.askedWhen && !holds(question.askedWhen, scope))
		return leaveUnknown(question, question.askedWhen, resolved);
	derive(question, resolved);
	const fields = question.fields.filter((field) => answers[field.name] === undefined);
	const may = fields.length > 0 && mayLack(question, scope);
	const said = may ? saidInstead(question, context.stored) : undefined;
	if (said) {
		resolved.nonresponse[question.code] = said;
		return void into.questions.push({
			...question,
			fields: fields.map((field) => offered(field, fields, scope)),
			nonresponse: said
		});
	}
	const shown = fields.filter((field) => {
		answerField(field, question, context, resolved, into);
		return isShown(field, fields, scope);
	});
	if (shown.length > 0)
		into.questions.push({
			...question,
			fields: shown.map((field) => offered(field, shown, scope)),
			...(may && { mayLack: true })
		});
}

/** Not asked because nobody knows what decides it. */
function leaveUnknown({ code }: Question, askedWhen: Condition, { nonresponse }: Resolved): void {
	const said = followsFrom(askedWhen, nonresponse);
	if (said) nonresponse[code] = said;
}

/** The first derivation that matches fills its field, unless the field is fixed already. */
function derive(question: Question, { answers, automatic, scope }: Resolved): void {
	for (const { when, field, value } of question.derivations ?? []) {
		if (answers[field] !== undefined || !holds(when, scope)) continue;
		answers[field] = value;
		automatic.push(field);
	}
}

function answerField(
	field: Field,
	question: Question,
	{ stored, waiting: unproven }: ResolveContext,
	{ answers, scope }: Resolved,
	{ asked, missing, waiting }: AskedStep
): void {
	if (field.askedWhen && !holds(field.askedWhen, scope)) return;
	// A number that is there wins over the reason for having none: no one has to undo a radio button.
	if (question.fields.some((other) => other.reasonField === field.name && answers[other.name] !== undefined)) return;
	asked.push(field.name);
	const value = acceptable(field, stored[field.name]);
	if (value === undefined) {
		if (field.optional || (field.reasonField && stored[field.reasonField])) return;
		missing.push(field.name);
		if (field.mayWait) waiting.push(field.name);
		return;
	}
	answers[field.name] = value;
	if (!unproven.includes(field.name)) return;
	waiting.push(field.name);
	missing.push(field.name);
}

/** A code that the form does not offer (any more) counts as no answer. */
function acceptable(field: Field, value: string | undefined): string | undefined {
	if (value === undefined || value === '' || nonresponseOf(value)) return undefined;
	return (rulesOf(field).isOffered?.(value, field) ?? true) ? value : undefined;
}

/** A field that depends on another one asked beside it is always on the page, so that it works without script. */
function isShown(field: Field, asked: Field[], scope: Scope): boolean {
	if (!field.askedWhen || holds(field.askedWhen, scope)) return true;
	return itemsOf(field.askedWhen).some((item) => asked.some((other) => other.name === item));
}

/** A field as its page needs it: what can be chosen, and when it is asked as far as the fields beside it decide. */
function offered({ askedWhen, categories, ...field }: Field, shown: Field[], scope: Scope): Field {
	const open = askedWhen && reduceCondition(askedWhen, scope, (item) => shown.some(({ name }) => name === item));
	return {
		...field,
		...(open && { askedWhen: open }),
		...(categories && { categories: categories.filter((category) => !category.impliedOnly) })
	};
}
