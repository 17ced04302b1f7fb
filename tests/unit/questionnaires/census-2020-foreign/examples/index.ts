import { HOUSEHOLD_EXAMPLES } from './household';
import { PEOPLE_EXAMPLES } from './people';
import { PERSON_EXAMPLES } from './person';
import type { ForeignFormExamples } from './shared';

/** For every check of this form: forms that pass it, and forms that fail it. */
export const FOREIGN_FORM_EXAMPLES: ForeignFormExamples = {
	...HOUSEHOLD_EXAMPLES,
	...PERSON_EXAMPLES,
	...PEOPLE_EXAMPLES
};
