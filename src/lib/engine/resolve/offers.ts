/**
 * Answers that one press on a page gives, to its own questions and to later ones of the same entry: what an ID number on this page says
 * (sex, birth), and what the first of a list has answered. Offered where it is seen, never stored unasked (adr/0070).
 */
import { holds, scopeOf } from '../model/condition';
import type { Answers } from '../model/draft';
import { fieldsOf } from '../model/sections';
import { isRepeated, type Field, type Question } from '../model/types';
import { proposalFor } from './proposals';
import type { ResolvedForm } from './resolve-form';
import type { AskedStep } from './resolve-steps';
import type { SectionInstance } from './section-instance';

export interface Offer {
	question: Question;
	field: Field;
	value: string;
}

/** Fields without an answer, of this page and those after it. */
function openFrom({ steps, answers }: SectionInstance, page: AskedStep): Pick<Offer, 'question' | 'field'>[] {
	return steps
		.slice(steps.indexOf(page))
		.flatMap(({ questions }) => questions.flatMap((question) => question.fields.map((field) => ({ question, field }))))
		.filter(({ field }) => answers[field.name] === undefined);
}

/** Fields of later pages that an ID number typed on this page will answer. */
export function followingFrom(instance: SectionInstance, page: AskedStep): Field[] {
	const here = fieldsOf(page.questions).map(({ name }) => name);
	return openFrom(instance, page)
		.map(({ field }) => field)
		.filter(({ name, proposedFrom }) => proposedFrom && here.includes(proposedFrom.field) && !here.includes(name));
}

/** What is offered on a page, in the order in which it is asked. */
export function offersOn(form: ResolvedForm, instance: SectionInstance, page: AskedStep): Offer[] {
	const open = openFrom(instance, page);
	const following = followingFrom(instance, page);
	const asksAlike = fieldsOf(page.questions).some(({ name, sameAs }) => sameAs && instance.answers[name] === undefined);
	const offers = open.flatMap(({ question, field }) => {
		const value = following.includes(field)
			? proposalFor(field, instance.answers)
			: asksAlike && valueOfFirst(form, instance, field);
		return value ? [{ question, field, value }] : [];
	});
	return offers.filter(({ field }) => isAsked(field, { ...instance.answers, ...answersOf(offers) }));
}

const answersOf = (offers: Offer[]): Answers =>
	Object.fromEntries(offers.map(({ field, value }) => [field.name, value]));

const isAsked = ({ askedWhen }: Field, answers: Answers): boolean => !askedWhen || holds(askedWhen, scopeOf(answers));

/** Only what somebody answered, and is still asked: what is implied by a place on the list is nobody's to copy. */
function valueOfFirst({ instances, draft }: ResolvedForm, own: SectionInstance, { sameAs }: Field): string | undefined {
	if (!sameAs || (sameAs.when && !holds(sameAs.when, own.scope))) return undefined;
	const first = instances.find(({ section }) => isRepeated(section) && section.list === sameAs.list);
	const stored = draft.lists[sameAs.list]?.[0]?.answers[sameAs.field];
	return first === own || first?.answers[sameAs.field] !== stored ? undefined : stored;
}
