import { pipe } from '$lib/engine/index';
import { isMasked } from '$lib/engine/answers/retype';
import type { Field, Text } from '$lib/engine/model/types';
import { retypeText } from '$lib/i18n/retype';

const WITH_UNIT: Text = { zh: '{value} {unit}', en: '{value} {unit}' };

/**
 * An answer as people read it, for the check page: labels instead of codes, 1980年1月 instead of 1980-01, an ID number
 * with its birth date covered (450304********0019), so that a glance over the shoulder learns little.
 * @param areaName name of a county by its 6-digit code
 */
export function answerText(field: Field, value: string, areaName: (code: string) => string | undefined): Text {
	switch (field.type) {
		case 'category':
		case 'searchableCategory':
			return field.categories?.find(({ code }) => code === value)?.label ?? plain(value);
		case 'count':
			return field.unit ? pipe(WITH_UNIT, { value, unit: field.unit }) : plain(value);
		case 'yearMonth':
			return { zh: value.replace(/^(\d{4})-0?(\d{1,2})$/, '$1年$2月'), en: value };
		case 'idNumber':
			return isMasked(value) ? pipe(retypeText.onCheckPage, { number: value }) : plain(maskedIdNumber(value));
		case 'area':
			return plain(areaName(value) ?? value);
		case 'text':
			return plain(value);
	}
}

/** First 6 and last 4 of 18 characters; anything else is covered whole. */
export const maskedIdNumber = (value: string): string =>
	value.length === 18 ? `${value.slice(0, 6)}********${value.slice(14)}` : value.replace(/./g, '*');

const plain = (value: string): Text => ({ zh: value, en: value });
