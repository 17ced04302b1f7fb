/**
 * "Does not know", "refuses" (item non-response): stored where the answer of an item would stand, and no answer to whatever reads it.
 * Only where a fact names the item (adr/0078): a form without that fact misses it as ever.
 */
import { itemsOf, type Scope } from './condition';
import type { Answers } from './draft';
import { codeOfField } from './sections';
import type { Condition, Question } from './types';

export const NONRESPONSES = ['unknown', 'refused'] as const;
export type Nonresponse = (typeof NONRESPONSES)[number];

/** By item code. */
export type NonresponseByItem = Readonly<Record<string, Nonresponse>>;

/** The fact that lists the codes of items that may stay without an answer, with spaces between them. */
export const MAY_LACK = '@nonresponse';

const STORED = new Map(NONRESPONSES.map((kind) => [`?${kind}`, kind]));

/** As it stands in a draft, in the item's first field; no answer of any type begins with a question mark. */
export const storedNonresponse = (kind: Nonresponse): string => `?${kind}`;

export const nonresponseOf = (stored: string | undefined): Nonresponse | undefined => STORED.get(stored ?? '');

export const mayLack = ({ code }: Question, { read }: Scope): boolean =>
	(read(MAY_LACK) ?? '').split(' ').includes(code);

/** What was said instead of an answer, where that is allowed. */
export const saidInstead = ({ fields }: Question, stored: Answers): Nonresponse | undefined =>
	fields.map(({ name }) => nonresponseOf(stored[name])).find(Boolean);

/** A condition that reads an item of which nothing is known decides nothing: what it asks is as little known. */
export const followsFrom = (askedWhen: Condition, lacking: NonresponseByItem): Nonresponse | undefined =>
	itemsOf(askedWhen)
		.map((item) => lacking[codeOfField(item)])
		.find(Boolean);
