/** Every check of the form of residents of Hong Kong, Macao and Taiwan and of foreigners (census-2020-more §3). */
import { inFamilyOrder } from '../../shared/folder';
import { CHECK_FAMILIES } from './families';
import { HOUSEHOLD_CHECKS } from './household';
import { PEOPLE_CHECKS } from './people';
import { PERSON_CHECKS } from './person';
import type { Check } from './types';

export const CHECKS: readonly Check[] = inFamilyOrder(CHECK_FAMILIES, [
	...HOUSEHOLD_CHECKS,
	...PERSON_CHECKS,
	...PEOPLE_CHECKS
]);
