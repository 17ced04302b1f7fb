import type { Answers, Entry } from '../model/draft';
import type { Field, Question, RepeatedSection, Section, Step } from '../model/types';
import { countedValue } from './counts';
import { followingFrom, offersOn, type Offer } from './offers';
import { progressOf } from './progress';
import { proposals } from './proposals';
import type { ResolvedForm } from './resolve-form';
import type { AskedStep } from './resolve-steps';
import { nameOf, sameRef, type SectionInstance, type StepRef } from './section-instance';

/** One page with all that it shows. Texts still hold their braces: `pipe(text, pipes)` fills them. */
export interface StepView {
	section: Section | RepeatedSection;
	step: Step;
	entry?: Entry;
	/** Asked questions; a field that depends on another of the same question is included. */
	questions: Question[];
	/** Names of the fields that are asked as things stand; the others wait for an answer on the same page. */
	asked: string[];
	/** Answers on the path of this entry (or of the household), to fill the fields with. */
	answers: Answers;
	/** Offered from the ID number where there is no answer yet. */
	proposed: Answers;
	/** What one press here gives, to this page and later ones. */
	offers: Offer[];
	/** Fields of later pages that a number typed here will answer. */
	following: Field[];
	pipes: Record<string, string>;
	reachable: boolean;
}

/** The page at `ref`; undefined when there is no such page or it is not asked. */
export function stepAt(form: ResolvedForm, ref: StepRef): StepView | undefined {
	const found = find(form, ref);
	if (!found) return undefined;
	const { instance, asked } = found;
	const state = progressOf(form).steps.find((candidate) => sameRef(candidate.ref, ref));
	return {
		section: instance.section,
		step: asked.step,
		entry: instance.entry,
		questions: asked.questions,
		asked: asked.asked,
		answers: instance.answers,
		proposed: proposals(asked.questions, instance.answers),
		offers: offersOn(form, instance, asked),
		following: followingFrom(instance, asked),
		pipes: pipesOf(form, instance),
		reachable: state?.reachable ?? false
	};
}

/** What fills the braces of a page's texts: `{name}` of the entry, and per group of a roster how many are in it. */
function pipesOf({ definition, draft }: ResolvedForm, instance: SectionInstance): Record<string, string> {
	const counts = definition.counted.map((each) => [each.group, String(countedValue(draft, each))]);
	return { ...Object.fromEntries(counts), ...(instance.entry && { name: nameOf(instance) ?? '' }) };
}

function find({ instances }: ResolvedForm, ref: StepRef): { instance: SectionInstance; asked: AskedStep } | undefined {
	const instance = instances.find(({ section, entry }) => section.id === ref.section && entry?.id === ref.entry);
	const asked = instance?.steps.find(({ step }) => step.id === ref.step);
	return instance && asked && { instance, asked };
}
