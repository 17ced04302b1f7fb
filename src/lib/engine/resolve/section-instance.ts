import type { NonresponseByItem } from '../model/nonresponse';
import type { Scope } from '../model/condition';
import type { Answers, Entry } from '../model/draft';
import { isRepeated, type RepeatedSection, type Section, type Step } from '../model/types';
import type { AskedStep } from './resolve-steps';

/** Where a page is. `entry` = stable id of a list entry, only in repeated sections. */
export interface StepRef {
	section: string;
	step: string;
	entry?: string;
}

/** A section as it is asked: a plain one once, a repeated one for each entry of its list. One row of the hub. */
export interface SectionInstance {
	section: Section | RepeatedSection;
	entry?: Entry;
	steps: AskedStep[];
	/** Answers on the path of the entry, or of the household. */
	answers: Answers;
	/** Names of the fields that follow from other answers. */
	automatic: string[];
	/** Items without an answer because nobody knows or somebody refuses, by their codes. */
	nonresponse: NonresponseByItem;
	/** What a condition sees from here. */
	scope: Scope;
}

export const refOf = (instance: SectionInstance, step: Step): StepRef => ({
	section: instance.section.id,
	step: step.id,
	...(instance.entry && { entry: instance.entry.id })
});

export const sameRef = (one: StepRef, other: StepRef): boolean =>
	one.section === other.section && one.step === other.step && one.entry === other.entry;

/** The name of an entry as its headings show it; undefined while nobody has given it. */
export function nameOf({ section, entry, answers }: SectionInstance): string | undefined {
	return entry && isRepeated(section) ? answers[section.nameField] : undefined;
}
