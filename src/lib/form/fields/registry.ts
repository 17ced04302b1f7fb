import type { Component } from 'svelte';
import type { AnswerType, LocalizedText } from '$lib/engine/model/types';
import { formText } from '$lib/i18n/form';
import AreaQuestion from './AreaQuestion.svelte';
import CategoryQuestion from './CategoryQuestion.svelte';
import CodeQuestion from './CodeQuestion.svelte';
import CountQuestion from './CountQuestion.svelte';
import DateQuestion from './DateQuestion.svelte';
import type { FieldProps } from './field-props';
import IdNumberQuestion from './IdNumberQuestion.svelte';
import LongTextQuestion from './LongTextQuestion.svelte';
import MultipleChoiceQuestion from './MultipleChoiceQuestion.svelte';
import SearchableCategoryQuestion from './SearchableCategoryQuestion.svelte';
import TextQuestion from './TextQuestion.svelte';
import YearMonthQuestion from './YearMonthQuestion.svelte';

interface FieldOnPage {
	component: Component<FieldProps>;
	/** Several inputs make up the answer: a label cannot point at one of them. */
	isGroup?: boolean;
	/** Names the input where the field has no label of its own. */
	label?: LocalizedText;
}

/** How each answer type is asked for on a page. */
export const FIELDS: Readonly<Record<AnswerType, FieldOnPage>> = {
	category: { component: CategoryQuestion, isGroup: true },
	searchableCategory: { component: SearchableCategoryQuestion, isGroup: true },
	count: { component: CountQuestion },
	text: { component: TextQuestion },
	yearMonth: { component: YearMonthQuestion, isGroup: true },
	idNumber: { component: IdNumberQuestion },
	area: { component: AreaQuestion, label: formText.areaSearch },
	multipleChoice: { component: MultipleChoiceQuestion, isGroup: true },
	date: { component: DateQuestion, isGroup: true },
	decimal: { component: CountQuestion },
	longText: { component: LongTextQuestion },
	code: { component: CodeQuestion, label: formText.codeSearch }
};
