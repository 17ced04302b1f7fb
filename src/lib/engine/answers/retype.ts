/**
 * After somebody chose a new PIN the draft stays, but whoever it is has not shown that they typed the ID numbers in it:
 * these stay covered, and are asked for once more, until they are typed again (docs/adr/0018). The draft keeps the whole
 * numbers for the checks; what leaves the server is `maskDraft` of it.
 */
import { answerKey, type Answers, type Draft, type Entry, type Mark } from '../model/draft';
import { fieldsOfForm } from '../model/sections';
import type { Questionnaire } from '../model/types';
import { maskedNumber } from './types/id-number';

/**
 * The draft with every ID number in it waiting to be typed again, on the path or not, also of people who were taken off.
 * What was half typed, and what another device answered otherwise, goes: it could be read out as well. So does what was
 * confirmed about a number: a confirmation that holds for one guess and not for another would tell which is right.
 */
export function askToRetype(definition: Questionnaire, draft: Draft): Draft {
	const names = idNumberFields(definition);
	const isNumber = (key: string): boolean => names.some((name) => key.startsWith(answerKey(name, '')));
	const numbers = everyone(draft).flatMap(({ id, answers }) =>
		names.flatMap((name) => (answers[name] ? [{ key: answerKey(name, id), value: answers[name] }] : []))
	);
	const unfinished = omit(draft.unfinished, isNumber);
	if (numbers.length === 0 && unfinished === draft.unfinished) return draft;
	return {
		...draft,
		confirmed: draft.confirmed.filter(({ fingerprint }) => !numbers.some(({ value }) => fingerprint.includes(value))),
		...(unfinished && { unfinished }),
		...(draft.marks && { marks: mapValues(draft.marks, (mark, key) => (isNumber(key) ? holdersOnly(mark) : mark)) }),
		retype: numbers.map(({ key }) => key)
	};
}

const holdersOnly = ({ holders }: Mark): Mark => ({ holders });

/** Fields of an entry ("" = the household) that wait to be typed again. */
export const waitingAt = ({ retype = [] }: Draft, entry: string): string[] =>
	retype.filter((key) => key.endsWith(answerKey('', entry))).map((key) => key.slice(0, -answerKey('', entry).length));

/** An answer at a field that waits, the same or another, ends the waiting. */
export function retyped(draft: Draft, entry: string, answers: Answers): Draft {
	if (!draft.retype) return draft;
	const given = Object.keys(answers).map((name) => answerKey(name, entry));
	return { ...draft, retype: draft.retype.filter((key) => !given.includes(key)) };
}

/** What a page may be given: numbers that wait are covered. */
export function maskDraft(draft: Draft): Draft {
	if (!draft.retype?.length) return draft;
	const cover = (entry: Entry): Entry => ({ ...entry, answers: masked(draft, entry.id, entry.answers) });
	return {
		...draft,
		household: masked(draft, '', draft.household),
		lists: mapValues(draft.lists, (entries) => entries.map(cover)),
		...(draft.removed && { removed: mapValues(draft.removed, (entries) => entries.map(cover)) })
	};
}

const masked = (draft: Draft, entry: string, answers: Answers): Answers => ({
	...answers,
	...Object.fromEntries(
		waitingAt(draft, entry).flatMap((name) => (answers[name] ? [[name, maskedNumber(answers[name])]] : []))
	)
});

const everyone = (draft: Draft): Pick<Entry, 'id' | 'answers'>[] => [
	{ id: '', answers: draft.household },
	...Object.values(draft.lists).flat(),
	...Object.values(draft.removed ?? {}).flat()
];

const mapValues = <V, W>(record: Record<string, V>, change: (value: V, key: string) => W): Record<string, W> =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

/** The same record when nothing is left out. */
function omit<V>(
	record: Record<string, V> | undefined,
	isOut: (key: string) => boolean
): Record<string, V> | undefined {
	if (!record || !Object.keys(record).some(isOut)) return record;
	return Object.fromEntries(Object.entries(record).filter(([key]) => !isOut(key)));
}

const idNumberFields = (definition: Questionnaire): string[] => [
	...new Set(fieldsOfForm(definition).flatMap(({ type, name }) => (type === 'idNumber' ? [name] : [])))
];
