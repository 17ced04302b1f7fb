/**
 * Progress, derived from the answers alone: what is complete, what comes next, what may be visited.
 *
 * A step may be visited when every household step before it and every earlier step of the same entry is complete, or only
 * lacks what later pages need not wait for (`AskedStep.waiting`).
 * Entries do not wait for each other: who has not got the grandmother's papers at hand goes on with somebody else.
 */
import { holds, itemsOf } from '../model/condition';
import { isRepeated, type Stop } from '../model/types';
import { once } from '../model/once';
import type { ResolvedForm } from './resolve-form';
import type { AskedStep } from './resolve-steps';
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
	/** Which answer: the id of the stop, the entry where it was given, and the page that asks for it. */
	stop?: { id: string; entry?: string; ref?: StepRef };
}

/** How far the form has come. */
export const progressOf = once((form: ResolvedForm): FormProgress => {
	const { instances } = form;
	const stop = stopIn(form);
	const stopped = stop !== undefined;
	let householdOpen = true;
	const steps = instances.flatMap((instance) => {
		const states = statesOf(instance, householdOpen, stopped);
		if (!isRepeated(instance.section)) householdOpen &&= instance.steps.every(lacksOnlyWhatMayWait);
		return states;
	});
	const next = steps.find((state) => state.state === 'incomplete')?.ref;
	return { steps, next: stopped ? undefined : next, complete: !stopped && next === undefined, stopped, stop };
});

/** The first stop that an answer reached: of the household, then of the entries. */
function stopIn({ definition, household, instances }: ResolvedForm): FormProgress['stop'] {
	const own = definition.stops?.find(({ when }) => holds(when, household.scope));
	if (own) return { id: own.id, ref: pageOfStop(instances, own) };
	for (const { section, entry, scope } of instances) {
		const stops = isRepeated(section) ? section.stops : undefined;
		const found = stops?.find(({ when }) => holds(when, scope));
		if (found) return { id: found.id, entry: entry?.id, ref: pageOfStop(instances, found, entry?.id) };
	}
	return undefined;
}

/** The page on which the answer that stops can be changed. */
function pageOfStop(instances: SectionInstance[], { when }: Stop, entry?: string): StepRef | undefined {
	const items = itemsOf(when);
	return instances
		.filter((instance) => instance.entry?.id === entry)
		.flatMap((instance) =>
			instance.steps.flatMap(({ step, asked }) =>
				asked.some((name) => items.includes(name)) ? refOf(instance, step) : []
			)
		)[0];
}

/**
 * Where somebody goes on from a page: the nearest that still needs them, after it or else before it; undefined = nothing
 * does, back to the hub. `near`: of the same section and entry alone.
 */
export function stepAfter(form: ResolvedForm, ref: StepRef, near = false): StepRef | undefined {
	const { steps, stopped } = progressOf(form);
	const position = steps.findIndex((state) => sameRef(state.ref, ref));
	if (position < 0 || stopped) return undefined;
	const needsSomebody = (state: StepState): boolean =>
		state.state === 'incomplete' && state.reachable && !sameRef(state.ref, ref) && (!near || isNear(state.ref, ref));
	return (steps.slice(position).find(needsSomebody) ?? steps.find(needsSomebody))?.ref;
}

const isNear = (one: StepRef, other: StepRef): boolean => one.section === other.section && one.entry === other.entry;

const lacksOnlyWhatMayWait = ({ missing, waiting }: AskedStep): boolean => missing.length === waiting.length;

/** After an answer that stops the form only complete pages stay open, so that the answer can be changed. */
function statesOf(instance: SectionInstance, openBefore: boolean, stopped: boolean): StepState[] {
	let open = openBefore;
	return instance.steps.map((asked) => {
		const complete = asked.missing.length === 0;
		const reachable = open && (complete || !stopped);
		open &&= lacksOnlyWhatMayWait(asked);
		const state = complete ? 'complete' : 'incomplete';
		return { ref: refOf(instance, asked.step), section: instance.section.id, state, reachable };
	});
}
