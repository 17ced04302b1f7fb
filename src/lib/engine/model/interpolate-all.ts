import { isText, interpolate } from './interpolate';
import type { LocalizedText } from './types';

/**
 * Data with the braces of each of its sentences filled in, as far as `values` has them; the others (`{name}`) wait for the
 * page that says them. Everything that is no sentence stays as it is.
 */
export function interpolateAll<Value>(value: Value, values: Record<string, LocalizedText>): Value {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((each: unknown) => interpolateAll(each, values)) as Value;
	if (isText(value)) return interpolate(value, values) as Value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, interpolateAll(inner, values)])) as Value;
}
