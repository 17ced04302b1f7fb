import { AGE_GAP_EXAMPLES } from './age-gap';
import { DEATH_EXAMPLES } from './death';
import { DWELLING_EXAMPLES } from './dwelling';
import { EDUCATION_EXAMPLES } from './education';
import { HOUSEHOLD_EXAMPLES } from './household';
import { IDENTITY_EXAMPLES } from './identity';
import { PLACE_EXAMPLES } from './place';
import { RELATIONSHIP_EXAMPLES } from './relationship';
import type { Examples } from './rule-examples';

/** For every rule: households that pass it, and households that fail it. */
export const EXAMPLES: Examples = {
	...HOUSEHOLD_EXAMPLES,
	...DWELLING_EXAMPLES,
	...IDENTITY_EXAMPLES,
	...PLACE_EXAMPLES,
	...EDUCATION_EXAMPLES,
	...RELATIONSHIP_EXAMPLES,
	...AGE_GAP_EXAMPLES,
	...DEATH_EXAMPLES
};
