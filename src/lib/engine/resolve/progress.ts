/**
 * Progress, derived from the answers alone: what is complete, what comes next, what may be visited.
 *
 * A step may be visited when every household step before it and every earlier step of the same entry is complete, or only
 * waits for an ID number to be typed again.
 * Entries do not wait for each other: who has not got the grandmother's papers at hand goes on with somebody else.
 */
import { holds } from '../model/condition';
import { isRepeated } from '../model/types';
import { once } from './once';
import type { ResolvedForm } from './resolve-form';
import { refOf, sameRef, type SectionInstance, type StepRef } from './section-instance';

export interface StepState {
	ref: StepRef;
	section: string;
	state: 'complete' | 'incomplete';
	reachable: boolean;
}

export interface FormProgress {
	steps: StepState[];
	/** The first incomplete step: where somebody who comes back goes on. */
	next?: StepRef;
	complete: boolean;
	/** An answer ended the form kindly: an enumerator is asked to come. */
	stopped: boolean;
	/** Which answer: the id of the stop, and the entry where it was given. */
	stop?: { id: string; entry?: string };
}

/** How far the form has come. */
export const progressOf = once((form: ResolvedForm): FormProgress => {
	const { instances } = form;
	const stop = stopIn(form);
	const stopped = stop !== undefined;
	let householdOpen = true;
	const steps = instances.flatMap((instance) => {
		const states = statesOf(instance, householdOpen, stopped);
		if (!isRepeated(instance.section)) householdOpen &&= states.every((state) => state.state === 'complete');
		return states;
	});
	const next = steps.find((state) => state.state === 'incomplete')?.ref;
	return { steps, next: stopped ? undefined : next, complete: !stopped && next === undefined, stopped, stop };
});

/** The first stop that an answer reached: of the household, then of the entries. */
function stopIn({ definition, household, instances }: ResolvedForm): FormProgress['stop'] {
	const own = definition.stops?.find(({ when }) => holds(when, household.scope));
	if (own) return { id: own.id };
	for (const { section, entry, scope } of instances) {
		const stops = isRepeated(section) ? section.stops : undefined;
		const found = stops?.find(({ when }) => holds(when, scope));
		if (found) return { id: found.id, entry: entry?.id };
	}
	return undefined;
}

/** The following asked step in the order of the form; undefined = back to the hub. */
export function stepAfter(form: ResolvedForm, ref: StepRef): StepRef | undefined {
	const { steps, stopped } = progressOf(form);
	const position = steps.findIndex((state) => sameRef(state.ref, ref));
	return position < 0 || stopped ? undefined : steps[position + 1]?.ref;
}

/** After an answer that stops the form only complete pages stay open, so that the answer can be changed. */
function statesOf(instance: SectionInstance, openBefore: boolean, stopped: boolean): StepState[] {
	let open = openBefore;
	return instance.steps.map((asked) => {
		const complete = asked.missing.length === 0;
		const reachable = open && (complete || !stopped);
		open &&= asked.missing.length === asked.waiting.length;
		const state = complete ? 'complete' : 'incomplete';
		return { ref: refOf(instance, asked.step), section: instance.section.id, state, reachable };
	});
}
