/** "The same as the householder", "as the number says": what a press takes of the offers of its page. */
import { applyAnswers } from '../answers/apply-answers';
import type { Answers } from '../model/draft';
import { fieldsOf } from '../model/sections';
import type { ResolvedForm } from '../resolve/resolve-form';
import { sameRef } from '../resolve/section-instance';
import { stepAt } from '../resolve/step-at';
import { fieldOn, findingsIn } from './findings';
import { listed, type Post } from './post';

/**
 * Answers that the names posted as `take` give, as far as they are offered once the page's own answers are in. Those of later pages
 * only while the page itself can be left, and nothing is found about them that this page could not show: else they are asked as ever.
 */
export function takenWith(post: Post): Answers {
	const names = listed(post.posted, 'take');
	if (names.length === 0) return {};
	const before = withAnswers(post, post.answers);
	const offers = (stepAt(before, post.ref)?.offers ?? []).filter(({ field }) => names.includes(field.name));
	const taken = Object.fromEntries(offers.map(({ field, value }) => [field.name, value]));
	if (offers.length === 0) return {};
	return isHeldUp(before, post) || raisesElsewhere(post, taken) ? pick(taken, fieldsHere(post)) : taken;
}

/** The page itself has to be mended first: what its answers say of others would stay behind when they are. */
const isHeldUp = (form: ResolvedForm, { ref, check }: Post): boolean =>
	findingsIn(form, check).some(
		(placed) => placed.finding.level === 'hard' && !placed.settled && fieldOn(placed, ref) !== undefined
	);

const withAnswers = ({ form, ref }: Post, answers: Answers): ResolvedForm =>
	form.with(applyAnswers(form.definition, form.draft, ref, answers));

const fieldsHere = ({ form, ref }: Post): string[] =>
	fieldsOf(stepAt(form, ref)?.questions ?? []).map(({ name }) => name);

/** Something is to be looked at that is about an answer taken for a later page, and cannot be seen on this one. */
function raisesElsewhere(post: Post, taken: Answers): boolean {
	const { ref, check, answers } = post;
	const isLater = (field: string) => Object.hasOwn(taken, field) && !fieldsHere(post).includes(field);
	return findingsIn(withAnswers(post, { ...answers, ...taken }), check).some(
		(placed) =>
			!placed.settled &&
			fieldOn(placed, ref) === undefined &&
			placed.spots.some(({ page, field }) => page && page.entry === ref.entry && !sameRef(page, ref) && isLater(field))
	);
}

const pick = (answers: Answers, names: string[]): Answers =>
	Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));
