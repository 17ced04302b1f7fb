/**
 * Progress, derived from the answers alone: what is complete, what comes next, what may be visited.
 *
 * A step may be visited when every household step before it and every earlier step of the same entry is complete, or only
 * waits for an ID number to be typed again.
 * Entries do not wait for each other: who has not got the grandmother's papers at hand goes on with somebody else.
 */
import { holds } from '../model/condition';
import type { Answers, Draft, Entry } from '../model/draft';
import type { AskedStep } from './resolve-steps';
import { proposals } from './proposals';
import { pipesOf } from './placeholders';
import { isRepeated, type Question, type Questionnaire, type RepeatedSection, type Section, type Step } from '../model/types';
import { refOf, walk, type StepRef, type Stretch, type Walk } from './resolve-form';

export interface StepState {
	ref: StepRef;
	section: string;
	state: 'complete' | 'incomplete';
	reachable: boolean;
}

export interface Journey {
	steps: StepState[];
	/** The first incomplete step: where somebody who comes back goes on. */
	next?: StepRef;
	complete: boolean;
	/** An answer ended the form kindly: an enumerator is asked to come. */
	stopped: boolean;
}

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
	pipes: Record<string, string>;
	reachable: boolean;
}

export function journey(definition: Questionnaire, draft: Draft): Journey {
	return journeyOf(definition, walk(definition, draft));
}

/** The page at `ref`; undefined when there is no such page or it is not asked. */
export function stepAt(definition: Questionnaire, draft: Draft, ref: StepRef): StepView | undefined {
	const walked = walk(definition, draft);
	const found = find(walked, ref);
	if (!found) return undefined;
	const { stretch, asked } = found;
	const state = journeyOf(definition, walked).steps.find((candidate) => sameRef(candidate.ref, ref));
	return {
		section: stretch.section,
		step: asked.step,
		entry: stretch.entry,
		questions: asked.questions,
		asked: asked.asked,
		answers: stretch.answers,
		proposed: proposals(asked.questions, stretch.answers),
		pipes: pipesOf(definition, draft, stretch),
		reachable: state?.reachable ?? false
	};
}

/** The following asked step in the order of the form; undefined = back to the hub. */
export function stepAfter(definition: Questionnaire, draft: Draft, ref: StepRef): StepRef | undefined {
	const { steps, stopped } = journey(definition, draft);
	const position = steps.findIndex((state) => sameRef(state.ref, ref));
	return position < 0 || stopped ? undefined : steps[position + 1]?.ref;
}

export const sameRef = (one: StepRef, other: StepRef): boolean =>
	one.section === other.section && one.step === other.step && one.entry === other.entry;

function journeyOf(definition: Questionnaire, walked: Walk): Journey {
	const stopped = definition.stopsWhen !== undefined && holds(definition.stopsWhen, walked.household.answers, {});
	let householdOpen = true;
	const steps = walked.stretches.flatMap((stretch) => {
		const states = statesOf(stretch, householdOpen, stopped);
		if (!isRepeated(stretch.section)) householdOpen &&= states.every((state) => state.state === 'complete');
		return states;
	});
	const next = steps.find((state) => state.state === 'incomplete')?.ref;
	return { steps, next: stopped ? undefined : next, complete: !stopped && next === undefined, stopped };
}

/** After an answer that stops the form only complete pages stay open, so that the answer can be changed. */
function statesOf(stretch: Stretch, openBefore: boolean, stopped: boolean): StepState[] {
	let open = openBefore;
	return stretch.steps.map((asked) => {
		const complete = asked.missing.length === 0;
		const reachable = open && (complete || !stopped);
		open &&= asked.missing.length === asked.waiting.length;
		const state = complete ? 'complete' : 'incomplete';
		return { ref: refOf(stretch, asked.step), section: stretch.section.id, state, reachable };
	});
}

function find({ stretches }: Walk, ref: StepRef): { stretch: Stretch; asked: AskedStep } | undefined {
	const stretch = stretches.find(({ section, entry }) => section.id === ref.section && entry?.id === ref.entry);
	const asked = stretch?.steps.find(({ step }) => step.id === ref.step);
	return stretch && asked && { stretch, asked };
}
