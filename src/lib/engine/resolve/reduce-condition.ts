import { holds, itemsOf, type Scope } from '../model/condition';
import type { Condition } from '../model/types';

/**
 * A condition as far as it is open: what does not depend on the fields beside it is decided, so that a page needs nothing but
 * its own answers, and holds no other, to show and hide a field. Undefined: it holds whatever they say.
 * @param isOpen whether an item is asked beside it
 */
export function reduceCondition(
	condition: Condition,
	scope: Scope,
	isOpen: (item: string) => boolean
): Condition | undefined {
	const reduce = (part: Condition): Condition => reduceCondition(part, scope, isOpen) ?? ALWAYS;
	const items = itemsOf(condition);
	if (!items.some(isOpen)) return holds(condition, scope) ? undefined : NEVER;
	if ('all' in condition) return { all: condition.all.map(reduce) };
	if ('any' in condition) return { any: condition.any.map(reduce) };
	if ('not' in condition) return { not: reduce(condition.not) };
	// Months that are not asked here stand as they are.
	const known = (name: string): string => (isOpen(name) ? name : (scope.read(name) ?? name));
	if ('yearsFrom' in condition) return { ...condition, yearsFrom: known(condition.yearsFrom), to: known(condition.to) };
	return 'onOrBefore' in condition ? { ...condition, onOrBefore: known(condition.onOrBefore) } : condition;
}

const ALWAYS: Condition = { all: [] };
const NEVER: Condition = { any: [] };
