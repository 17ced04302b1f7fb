import { isMasked } from '$lib/engine/answers/retype';
import type { Field } from '$lib/engine/model/types';

/** The field that an input belongs to: `D5.year` is part of `D5`. */
export const fieldOfInput = (fields: Field[], name: string): Field | undefined =>
	fields.find((field) => field.name === name) ?? fields.find((field) => field.type === 'yearMonth' && name.startsWith(`${field.name}.`));

/** What a field holds as it is typed: one text, whatever inputs it has; undefined where nothing has been chosen. */
export function typedValue({ name, type }: Field, form: FormData): string | undefined {
	const given = form.getAll(name).filter((value): value is string => typeof value === 'string');
	if (type === 'yearMonth') {
		const [year, month] = ['year', 'month'].map((part) => String(form.get(`${name}.${part}`) ?? '').trim());
		return year || month ? `${year}-${month}` : '';
	}
	if (type === 'area') return given.find((value) => /^\d{6}$/.test(value)) ?? given[0];
	return given.find((value) => value !== '') ?? given[0];
}

/** A year with its month as their two inputs hold them: "2020-05" is 2020 and 5. */
export function partsOf(value: string): { year: string; month: string } {
	const [, year = '', month = ''] = /^(\d{4})-(\d{2})$/.exec(value) ?? [];
	return { year, month: month && String(Number(month)) };
}

/** These answers as the inputs of a page hold them. A covered number stands beside its field, which is empty. */
export function inForm(answers: Record<string, string>): FormData {
	const form = new FormData();
	const entries = Object.entries(answers);
	for (const [name, value] of entries) for (const [part, text] of Object.entries(partsOf(value))) form.set(`${name}.${part}`, text);
	for (const [name, value] of entries) form.set(name, isMasked(value) ? '' : value);
	return form;
}
