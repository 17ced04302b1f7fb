import type { Answers } from './draft';
import type { Condition } from './types';

/** `item` as answered by the same entry, else by the household. */
type Read = (item: string) => string | undefined;

/**
 * Whether something is asked. Reads flat answers of the same entry, then of the household. A condition over an item
 * without an answer is false (so `not` makes it true).
 */
export function holds(condition: Condition, answers: Answers, householdAnswers: Answers): boolean {
	return evaluate(condition, (item) => answers[item] ?? householdAnswers[item]);
}

function evaluate(condition: Condition, read: Read): boolean {
	if ('all' in condition) return condition.all.every((part) => evaluate(part, read));
	if ('any' in condition) return condition.any.some((part) => evaluate(part, read));
	if ('not' in condition) return !evaluate(condition.not, read);
	if ('yearsFrom' in condition) return yearsReach(condition, read);
	const value = read(condition.item);
	if (value === undefined) return false;
	if ('in' in condition) return isOneOf(value, condition.in);
	if ('notIn' in condition) return !isOneOf(value, condition.notIn);
	// "YYYY-MM" sorts as text in the order of time.
	if ('onOrBefore' in condition) return value <= condition.onOrBefore;
	return Number(value) >= condition.atLeast;
}

/** Of several choices ("1,3") one is enough. */
const isOneOf = (value: string, codes: string[]): boolean => value.split(',').some((code) => codes.includes(code));

function yearsReach(condition: { yearsFrom: string; to: string; atLeast: number }, read: Read): boolean {
	const from = read(condition.yearsFrom);
	const to = read(condition.to);
	return from !== undefined && to !== undefined && completedYears(from, to) >= condition.atLeast;
}

/** Completed years between two year-months, as the form counts age at death (census-2020 §1.5). */
function completedYears(from: string, to: string): number {
	const [fromYear = NaN, fromMonth = NaN] = from.split('-').map(Number);
	const [toYear = NaN, toMonth = NaN] = to.split('-').map(Number);
	return toYear - fromYear - (fromMonth > toMonth ? 1 : 0);
}

/** Every item that a condition reads: lets a page keep a dependent field beside the one it depends on. */
export function itemsOf(condition: Condition): string[] {
	if ('all' in condition) return condition.all.flatMap(itemsOf);
	if ('any' in condition) return condition.any.flatMap(itemsOf);
	if ('not' in condition) return itemsOf(condition.not);
	return 'yearsFrom' in condition ? [condition.yearsFrom, condition.to] : [condition.item];
}
