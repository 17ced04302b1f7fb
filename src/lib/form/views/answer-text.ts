import { interpolate } from '$lib/engine/index';
import { isMasked } from '$lib/engine/answers/types/id-number';
import { chosenCodes } from '$lib/engine/answers/types/multiple-choice';
import type { AnswerType, Field, LocalizedText } from '$lib/engine/model/types';
import { retypeText } from '$lib/i18n/retype';
import { labelKey } from './lookups';

/** What a code stands for, by its `labelKey`. */
type NameOf = (code: string) => string | undefined;
type AnswerText = (value: string, field: Field, nameOf: NameOf) => LocalizedText;

const WITH_UNIT: LocalizedText = { zh: '{value} {unit}', en: '{value} {unit}' };

const AND: LocalizedText = { zh: '{list}、{text}', en: '{list}, {text}' };

const plain = (value: string): LocalizedText => ({ zh: value, en: value });

const ofCategory: AnswerText = (value, { categories }) =>
	categories?.find(({ code }) => code === value)?.label ?? plain(value);

const withUnit: AnswerText = (value, { unit }) =>
	unit ? interpolate(WITH_UNIT, { value, unit: Number(value) === 1 ? singular(unit) : unit }) : plain(value);

/** 1 person, 1 room: Chinese has no plural. */
const singular = (unit: LocalizedText): LocalizedText =>
	Object.fromEntries(
		Object.entries(unit).map(([language, word]) => [language, language === 'en' ? word.replace(/s$/, '') : word])
	) as unknown as LocalizedText;

const ofList: AnswerText = (value, field, nameOf) => plain(nameOf(labelKey(field, value)) ?? value);

/** 自来水、井水 / tap water, well water */
const listed = (texts: LocalizedText[]): LocalizedText =>
	texts.reduce((list, text) => interpolate(AND, { list, text }));

/** An answer as people read it, by its type. */
const TEXT_OF: Readonly<Record<AnswerType, AnswerText>> = {
	category: ofCategory,
	searchableCategory: ofCategory,
	count: withUnit,
	text: plain,
	yearMonth: (value) => ({ zh: value.replace(/^(\d{4})-0?(\d{1,2})$/, '$1年$2月'), en: value }),
	idNumber: (value) =>
		isMasked(value) ? interpolate(retypeText.onCheckPage, { number: value }) : plain(maskedIdNumber(value)),
	area: ofList,
	code: ofList,
	multipleChoice: (value, field, nameOf) => listed(chosenCodes(value).map((code) => ofCategory(code, field, nameOf))),
	date: (value) => ({ zh: value.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日'), en: value }),
	decimal: withUnit,
	longText: plain
};

/**
 * An answer for the check page: labels instead of codes, 1980年1月 instead of 1980-01, an ID number with its birth date
 * covered (450304********0019), so that a glance over the shoulder learns little.
 */
export const answerText = (field: Field, value: string, nameOf: NameOf): LocalizedText =>
	TEXT_OF[field.type](value, field, nameOf);

/** First 6 and last 4 of 18 characters; anything else is covered whole. */
export const maskedIdNumber = (value: string): string =>
	value.length === 18 ? `${value.slice(0, 6)}********${value.slice(14)}` : value.replace(/./g, '*');
