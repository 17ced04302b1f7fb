import type { AnswerType, Field } from '../../model/types';
import type { AnswerRules } from './answer-rules';
import { area } from './area';
import { category } from './category';
import { code } from './code';
import { count } from './count';
import { date } from './date';
import { decimal } from './decimal';
import { idNumber } from './id-number';
import { longText } from './long-text';
import { multipleChoice } from './multiple-choice';
import { text } from './text';
import { yearMonth } from './year-month';

/** Every answer type. A new one is one more file here, a component in `form/fields` and a text in `form/views/answer-text`. */
export const ANSWER_TYPES: Readonly<Record<AnswerType, AnswerRules>> = {
	category,
	searchableCategory: category,
	count,
	text,
	yearMonth,
	idNumber,
	area,
	multipleChoice,
	date,
	decimal,
	longText,
	code
};

export const rulesOf = ({ type }: Pick<Field, 'type'>): AnswerRules => ANSWER_TYPES[type];
