import type { Answers, Entry } from '../model/draft';
import type { ResolvedForm } from './resolve-form';

/**
 * Answers on the path of an entry, by its id, or of the household (""): stored, implied by group, derived and counted. Field
 * names as in the JSON (docs/design.md), values normalised strings. Answers that are no longer asked are left out, not
 * deleted. Undefined when the entry is gone.
 */
export function answersOf({ household, instances }: ResolvedForm, entry = ''): Answers | undefined {
	return entry === '' ? household.answers : instances.find((each) => each.entry?.id === entry)?.answers;
}

/** The entries of a repeated section in the order of the form, with what is implied merged into their answers. */
export function entriesOf({ instances }: ResolvedForm, section: string): Entry[] {
	return instances.flatMap((each) => (each.section.id === section && each.entry ? [each.entry] : []));
}
