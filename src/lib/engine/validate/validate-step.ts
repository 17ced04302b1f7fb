/**
 * The judge of a post, the same on the phone and on the server (design.md §2.5). What is wrong within a page stops it;
 * what only does not fit other pages is saved and shown, because the mistake may lie on either side: if each side
 * refused until the other is right, neither could ever be mended.
 */
import type { Finding } from './check';
import type { Answers, Draft } from '../model/draft';
import { applyAnswers, ERROR_TEXTS, fieldErrors, journey, normalisePost, stepAt } from '../index';
import type { Posted, StepRef, StepView } from '../index';
import type { Field, Questionnaire, Text } from '../model/types';
import { canVerify, findingsIn, withConfirmation, type CheckFunction, type PlacedFinding } from './findings';
import { pageErrors } from './page-errors';

export type { CheckFunction } from './findings';
export { judgeAll, type OpenFinding, type WholeJudgement } from './validate-form';

export interface StepError {
	/** A field of this page, for the link of the error summary; "" when none is concerned. */
	field: string;
	message: Text;
	finding?: Finding;
	/** Key to post as `verify`, where the enumerator can be asked to look. */
	key?: string;
}

export interface SoftFinding extends Finding {
	/** Key to post as `confirm`, with an optional `reason.<key>`. */
	key: string;
	/** A field of this page. */
	field: string;
}

export interface Judgement {
	/** The draft to keep: with the answers when `saved`, else as it was. */
	draft: Draft;
	errors: StepError[];
	/** 请核实: not confirmed yet for these answers. */
	soft: SoftFinding[];
	saved: boolean;
	/** Answers as they were understood, to be shown again. */
	answers: Answers;
}

/** Judges the post of one page. `check` runs all checks over a response. */
export function judgeStep(
	definition: Questionnaire,
	draft: Draft,
	ref: StepRef,
	posted: Posted,
	check: CheckFunction
): Judgement {
	const view = stepAt(definition, draft, ref);
	if (!view) return refused(draft, {}, [{ field: '', message: ERROR_TEXTS.notAsked }]);
	const fields = fieldsOf(view);
	const answers = view.step.kind === 'roster' ? {} : normalisePost(fields, posted);
	const tentative = applyAnswers(definition, draft, ref, answers);
	const errors = formErrors(definition, draft, tentative, ref, view, answers);
	if (errors.length > 0) return refused(draft, answers, errors);
	return judgeFindings({ definition, draft, ref, fields, answers, posted, check }, tentative);
}

/**
 * What can be said of a page that is still being filled in: nothing about answers that are not there yet. For the
 * browser, while somebody answers; nothing is kept. `judgeStep` judges what is posted in the end.
 */
export function judgeSoFar(
	definition: Questionnaire,
	draft: Draft,
	ref: StepRef,
	posted: Posted,
	check: CheckFunction
): Pick<Judgement, 'errors' | 'soft'> {
	const view = stepAt(definition, draft, ref);
	if (!view || view.step.kind === 'roster') return { errors: [], soft: [] };
	const fields = fieldsOf(view);
	const answers = { ...normalisePost(fields, posted), ...halfMonths(fields, posted) };
	const tentative = applyAnswers(definition, draft, ref, answers);
	const errors = formErrors(definition, draft, tentative, ref, view, answers).filter(({ field }) => answers[field]);
	if (errors.length > 0) return { errors, soft: [] };
	const found = judgeFindings({ definition, draft, ref, fields, answers, posted, check }, tentative);
	return { errors: found.errors, soft: found.soft };
}

/** A year without its month is no answer yet. */
function halfMonths(fields: Field[], posted: Posted): Answers {
	const isHalf = ({ type, name }: Field): boolean =>
		type === 'yearMonth' && (!listed(posted, `${name}.year`)[0]?.trim() || !listed(posted, `${name}.month`)[0]?.trim());
	return Object.fromEntries(fields.filter((field) => isHalf(field) && !posted[field.name]).map(({ name }) => [name, '']));
}

interface Post {
	definition: Questionnaire;
	draft: Draft;
	ref: StepRef;
	fields: Field[];
	answers: Answers;
	posted: Posted;
	check: CheckFunction;
}

function judgeFindings(post: Post, tentative: Draft): Judgement {
	// The answer that ends the form kindly (H27) is an answer, not a mistake: the enumerator is asked to come.
	if (journey(post.definition, tentative).stopped) {
		return { draft: tentative, errors: [], soft: [], saved: true, answers: post.answers };
	}
	const accepted = settle(post, tentative);
	const here = findingsIn(post.definition, accepted, post.check)
		.map((placed) => ({ placed, field: fieldHere(post, placed) }))
		.filter(({ placed, field }) => field !== undefined && !placed.settled);
	const hard = here.filter(({ placed }) => placed.finding.level === 'hard');
	const errors = hard.map(({ placed, field }) => errorOf(placed, field));
	if (hard.some(({ placed }) => isConfined(post, placed))) return refused(post.draft, post.answers, errors);
	const soft = here
		.filter(({ placed }) => placed.finding.level === 'soft')
		.map(({ placed, field }) => ({ ...placed.finding, key: placed.key, field: field ?? '' }));
	return { draft: accepted, errors, soft, saved: true, answers: post.answers };
}

/** Records what the post confirms or leaves to the enumerator; keys of nothing that was found are ignored. */
function settle({ definition, posted, check }: Post, tentative: Draft): Draft {
	const confirm = listed(posted, 'confirm');
	const verify = listed(posted, 'verify');
	if (confirm.length === 0 && verify.length === 0) return tentative;
	return findingsIn(definition, tentative, check).reduce((draft, { finding, key, fingerprint }) => {
		const asks = finding.level === 'soft' ? confirm.includes(key) : canVerify(finding) && verify.includes(key);
		if (!asks) return draft;
		const reason = listed(posted, `reason.${key}`)[0]?.trim();
		const marks = {
			...(reason && { reason: reason.slice(0, 200) }),
			...(finding.level === 'hard' && { verify: true })
		};
		return withConfirmation(definition, draft, { key, fingerprint, ...marks });
	}, tentative);
}

function formErrors(
	definition: Questionnaire,
	draft: Draft,
	tentative: Draft,
	ref: StepRef,
	view: StepView,
	answers: Answers
): StepError[] {
	const ofPage = pageErrors(definition, draft, view, answers);
	if (ofPage) return ofPage;
	const after = stepAt(definition, tentative, ref);
	const fields = fieldsOf(after).filter(({ name }) => after?.asked.includes(name));
	return Object.entries(fieldErrors(fields, { ...after?.answers, ...answers })).map(([field, message]) => ({
		field,
		message
	}));
}

const fieldsOf = (view: StepView | undefined): Field[] => view?.questions.flatMap((question) => question.fields) ?? [];

/** The first field of this page that a finding is about; undefined when it lies elsewhere. */
function fieldHere({ ref, fields }: Post, { concerns }: PlacedFinding): string | undefined {
	const isHere = (field: string): boolean => fields.some(({ name }) => name === field);
	return concerns.find(({ entry, field }) => entry === (ref.entry ?? '') && isHere(field))?.field;
}

/** Nothing but this page can mend it. */
function isConfined({ ref, fields }: Post, { concerns }: PlacedFinding): boolean {
	return concerns.every(({ entry, field }) => entry === (ref.entry ?? '') && fields.some(({ name }) => name === field));
}

function errorOf({ finding, key }: PlacedFinding, field = ''): StepError {
	return { field, message: finding.message, finding, ...(canVerify(finding) && { key }) };
}

const refused = (draft: Draft, answers: Answers, errors: StepError[]): Judgement => ({
	draft,
	errors,
	soft: [],
	saved: false,
	answers
});

function listed(posted: Posted, name: string): string[] {
	const value = posted[name];
	return value === undefined ? [] : [value].flat();
}
