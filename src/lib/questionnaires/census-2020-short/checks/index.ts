/** Every check of the 2020 short form (census-2020 §2.1–2.6), in the order of the form. */
import { inFamilyOrder } from '../../shared/folder';
import { DEATH_CHECKS } from './death';
import { DWELLING_CHECKS } from './dwelling';
import { EDUCATION_CHECKS } from './education';
import { CHECK_FAMILIES } from './families';
import { HOUSEHOLD_CHECKS } from './household';
import { ID_NUMBER_CHECKS } from './id-number';
import { IDENTITY_CHECKS } from './identity';
import { PLACE_CHECKS } from './place';
import { RELATIONSHIP_CHECKS } from './relationship';
import type { Check } from './types';

export const CHECKS: readonly Check[] = inFamilyOrder(CHECK_FAMILIES, [
	...HOUSEHOLD_CHECKS,
	...DWELLING_CHECKS,
	...IDENTITY_CHECKS,
	...ID_NUMBER_CHECKS,
	...PLACE_CHECKS,
	...EDUCATION_CHECKS,
	...RELATIONSHIP_CHECKS,
	...DEATH_CHECKS
]);
