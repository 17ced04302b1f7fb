import type { Questionnaire } from '../../engine/model/types';
import type { QuestionnaireFolder } from '../shared/folder';
import { CHECK_FAMILIES } from './checks/families';
import { CHECKS } from './checks/index';
import { LONG_FORM_COUNTED, SECTIONS } from './items/index';
import { shippedThresholds } from './model/thresholds';

/** The long form of the 2020 census (普查长表): 19 items of the household, 29 of each person, for one household in ten. */
export const census2020Long: Questionnaire = {
	id: 'census-2020-long',
	title: { zh: '{census}长表', en: '{census}, long form' },
	sections: SECTIONS,
	counted: LONG_FORM_COUNTED
};

export const census2020LongFolder: QuestionnaireFolder = {
	definition: census2020Long,
	borrows: ['census-2020-short'],
	filler: 'interviewer',
	facts: ['@coding', '@householderElsewhere', '@proxy'],
	checks: CHECKS,
	families: CHECK_FAMILIES,
	notes: [
		'H01 to S11 are those of the short form: C1–C10 are its D1–D10, C15 its D11 and C17 its D12. H26 and H27 do not arise: neither number 999 nor anybody from Hong Kong, Macao, Taiwan or abroad is on a long form.',
		'L01 is B02, L28 is F12, L30 is F08 and L35 is L43–L45 (census-2020-more §11); L38 says how L39–L45 are read: of those who slept here. F27 only serves tables. X10 and X12 are about lists, not about one form.',
		'W12–W29 are about codes that the office gives after the interview, on its own machine; `c20c` and `c21c` are not asked at the door.',
		'Rules about families are not asked of collective households, and look only at those who slept here, unless they say otherwise.'
	],
	thresholds: shippedThresholds
};
