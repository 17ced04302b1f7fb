/** Every check of the 2020 long form: what the short form demands, under this form's codes, and its own. */
import type { Check as ShortFormCheck } from '../../census-2020-short/checks/types';
import { CHECKS as SHORT_FORM_CHECKS } from '../../census-2020-short/checks/index';
import type { CheckWords } from '$lib/engine/model/types';
import type { HouseholdResponse } from '../../census-2020-short/model/response';
import type { ThresholdName as ShortFormThreshold } from '../../census-2020-short/model/thresholds';
import { inFamilyOrder } from '../../shared/folder';
import { borrowed } from '../../shared/renamed';
import { asShortForm, LONG_FORM_NAMES } from '../model/names';
import type { LongFormResponse } from '../model/response';
import { ACROSS_CHECKS } from './across';
import { CHILDREN_CHECKS } from './children';
import { CODED_EDUCATION_CHECKS } from './coded-education';
import { CODING_CHECKS } from './coding';
import { COUPLE_CHECKS } from './couples';
import { BUILDING_CHECKS } from './dwelling';
import { FACILITY_CHECKS } from './facilities';
import { CHECK_FAMILIES } from './families';
import { GATE_CHECKS } from './gates';
import { LIVELIHOOD_CHECKS } from './livelihood';
import { LIVING_CHECKS } from './living';
import { MARRIAGE_CHECKS } from './marriage';
import { TENURE_CHECKS } from './tenure';
import type { Check } from './types';
import { WORK_CHECKS } from './work';
import { WORK_TEXT_CHECKS } from './work-texts';
import { YEAR_BIRTH_CHECKS } from './year-births';

/** Number 999 is never drawn, and nobody from elsewhere is on this form (census-2020-more §1.3, §3). */
const NOT_HERE = ['H26', 'H27'];

const fromShortForm: readonly Check[] = borrowed<HouseholdResponse, LongFormResponse, ShortFormThreshold>(
	SHORT_FORM_CHECKS.filter(({ id }) => !NOT_HERE.includes(id)) as readonly ShortFormCheck[],
	LONG_FORM_NAMES,
	asShortForm
);

/** What to do about a finding where this form asks otherwise than the short form does. */
const OTHER_WORDS: Readonly<Record<string, CheckWords>> = {
	P10: {
		message: {
			zh: '{name}的号码是港澳台居民居住证号码。这样的家人填港澳台居民和外籍人员普查表，请从这张表上删除。',
			en: 'The number of {name} is that of a residence permit for Hong Kong, Macao and Taiwan residents, who have a form of their own. Please take this member off this form.'
		}
	}
};

export const BORROWED_CHECKS: readonly Check[] = fromShortForm.map((check) => ({ ...check, ...OTHER_WORDS[check.id] }));

export const OWN_CHECKS: readonly Check[] = [
	...BUILDING_CHECKS,
	...FACILITY_CHECKS,
	...TENURE_CHECKS,
	...GATE_CHECKS,
	...WORK_CHECKS,
	...WORK_TEXT_CHECKS,
	...LIVELIHOOD_CHECKS,
	...CODING_CHECKS,
	...CODED_EDUCATION_CHECKS,
	...MARRIAGE_CHECKS,
	...COUPLE_CHECKS,
	...CHILDREN_CHECKS,
	...YEAR_BIRTH_CHECKS,
	...LIVING_CHECKS,
	...ACROSS_CHECKS
];

export const CHECKS: readonly Check[] = inFamilyOrder(CHECK_FAMILIES, [...BORROWED_CHECKS, ...OWN_CHECKS]);
