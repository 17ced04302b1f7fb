/** Answers as the JSON of a form has them, and back. */
import type { Field } from '../model/types';
import { rulesOf } from './types/index';

export function toJson(value: string, field: Field): unknown {
	if (field.jsonAs === 'boolean') return value === '1';
	return rulesOf(field).toJson?.(value) ?? value;
}

/** The stored answer that `toJson` would have made this of. Of a boolean field `false` is its second category. */
export function fromJson(json: unknown, field: Field): string {
	if (field.jsonAs === 'boolean')
		return json === true ? '1' : (field.categories?.find(({ code }) => code !== '1')?.code ?? '');
	return Array.isArray(json) ? json.join(',') : String(json);
}
