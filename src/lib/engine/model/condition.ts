import type { Answers } from './draft';
import type { Condition, Range } from './types';
import { isYearMonth, yearsBetween } from './calendar';

/** What a condition can see from where it stands. */
export interface Scope {
	/** An item as answered by the same entry, else by the household; a fact by its name, which begins with `@`. */
	read: (item: string) => string | undefined;
	/** What can be seen from each entry of a list, or of one of its groups: never the entry that asks. */
	entries: (list: string, group?: string) => Scope[];
}

/** Nothing but these answers: enough for a condition between the fields of one page. */
export const scopeOf = (answers: Answers): Scope => ({ read: (item) => answers[item], entries: () => [] });

/** Whether something is asked. A condition over an item without an answer is false (so `not` makes it true). */
export function holds(condition: Condition, scope: Scope): boolean {
	if ('all' in condition) return condition.all.every((part) => holds(part, scope));
	if ('any' in condition) return condition.any.some((part) => holds(part, scope));
	if ('not' in condition) return !holds(condition.not, scope);
	if ('entries' in condition) return isWithin(scope.entries(condition.entries, condition.group).length, condition);
	if ('someEntry' in condition) {
		return scope.entries(condition.someEntry, condition.group).some((entry) => holds(condition.where, entry));
	}
	return 'yearsFrom' in condition ? yearsHold(condition, scope) : itemHolds(condition, scope);
}

type ItemCondition = Extract<Condition, { item: string }>;
type YearsCondition = Extract<Condition, { yearsFrom: string }>;

function itemHolds(condition: ItemCondition, scope: Scope): boolean {
	const value = scope.read(condition.item);
	if (value === undefined) return false;
	if ('in' in condition) return isOneOf(value, condition.in);
	if ('notIn' in condition) return !isOneOf(value, condition.notIn);
	if ('onOrBefore' in condition) {
		// "YYYY-MM" sorts as text in the order of time.
		const limit = monthAt(condition.onOrBefore, scope);
		return limit !== undefined && value <= limit;
	}
	return isWithin(Number(value), condition);
}

/** Of several choices ("1,3") one is enough. */
const isOneOf = (value: string, codes: string[]): boolean => value.split(',').some((code) => codes.includes(code));

function yearsHold(condition: YearsCondition, scope: Scope): boolean {
	const [from, to] = [condition.yearsFrom, condition.to].map((name) => monthAt(name, scope));
	return from !== undefined && to !== undefined && isWithin(yearsBetween(from, to), condition);
}

/** A year-month as it stands, or the answer or fact of that name. */
const monthAt = (name: string, { read }: Scope): string | undefined => (isYearMonth(name) ? name : read(name));

const isWithin = (value: number, { atLeast = -Infinity, atMost = Infinity }: Partial<Range>): boolean =>
	value >= atLeast && value <= atMost;

/** Every item that a condition reads of its own entry or of the household, and every fact. */
export function itemsOf(condition: Condition): string[] {
	if ('all' in condition) return condition.all.flatMap(itemsOf);
	if ('any' in condition) return condition.any.flatMap(itemsOf);
	if ('not' in condition) return itemsOf(condition.not);
	if ('entries' in condition || 'someEntry' in condition) return [];
	if ('yearsFrom' in condition) return [condition.yearsFrom, condition.to].filter((name) => !isYearMonth(name));
	const limit = 'onOrBefore' in condition && !isYearMonth(condition.onOrBefore) ? [condition.onOrBefore] : [];
	return [condition.item, ...limit];
}

/**
 * What is known of a household without being asked: the round, the sample, who fills the form in. By names that begin
 * with `@`, as conditions read them: `{ '@lastMonth': '2020-10', '@sampled': '1' }`.
 */
export type Facts = Readonly<Record<string, string>>;
