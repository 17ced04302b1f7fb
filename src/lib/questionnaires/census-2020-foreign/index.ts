import type { Questionnaire } from '../../engine/model/types';
import type { QuestionnaireFolder } from '../shared/folder';
import { CHECK_FAMILIES } from './checks/families';
import { CHECKS } from './checks/index';
import { foreignHousehold } from './items/household';
import { foreignPeople } from './items/people';
import { foreignPersons } from './items/persons';
import { shippedThresholds } from './model/thresholds';

/** 港澳台居民和外籍人员普查表 of the 2020 census: an interviewer fills it in, in Chinese and in English. */
export const census2020Foreign: Questionnaire = {
	id: 'census-2020-foreign',
	title: {
		zh: '{census}港澳台居民和外籍人员普查表',
		en: '{census}, form of residents of Hong Kong, Macao and Taiwan and of foreigners'
	},
	bilingual: true,
	sections: [foreignHousehold, foreignPeople, foreignPersons],
	counted: []
};

export const census2020ForeignFolder: QuestionnaireFolder = {
	definition: census2020Foreign,
	filler: 'interviewer',
	facts: ['@interviewer', '@mixed'],
	checks: CHECKS,
	families: CHECK_FAMILIES,
	notes: [
		'A mixed household has this form and the short form, under one household number. K02, K03, K16, K18 and X12 look at both, where both can be read; K17 looks at the other households of the block.',
		'K14 and K16 use the thresholds of E05–E10 and R04–R19 of the short form, which stand in this form’s own list.',
		'Numbers of items after R3, and the digits of codes, are not confirmed: items have words for names.'
	],
	thresholds: shippedThresholds
};
