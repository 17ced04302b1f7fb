import type { Draft } from '../model/draft';
import { isRepeated, type Questionnaire } from '../model/types';
import { countedValue, type Stretch } from './resolve-form';

/** What fills the braces of a page's texts: `{name}` of the entry, and per group of a roster how many are in it. */
export function pipesOf({ counted }: Questionnaire, draft: Draft, stretch: Stretch): Record<string, string> {
	const counts = counted.map((each) => [each.group, String(countedValue(draft, each))]);
	return { ...Object.fromEntries(counts), ...(stretch.entry && { name: nameOf(stretch) ?? '' }) };
}

/** The name of an entry as its headings show it; undefined while nobody has given it. */
export function nameOf({ section, entry, answers }: Stretch): string | undefined {
	return entry && isRepeated(section) ? answers[section.nameField] : undefined;
}
