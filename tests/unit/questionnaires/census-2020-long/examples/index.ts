import { ACROSS_EXAMPLES } from './across';
import { CHILDREN_EXAMPLES } from './children';
import { CODING_EXAMPLES } from './coding';
import { HOME_EXAMPLES } from './dwelling';
import { GATE_EXAMPLES } from './gates';
import { LIVING_EXAMPLES } from './living';
import { MARRIAGE_EXAMPLES } from './marriage';
import type { LongFormExamples } from './shared';
import { WORK_EXAMPLES } from './work';

/** For every check of the long form's own: forms that pass it, and forms that fail it. */
export const LONG_FORM_EXAMPLES: LongFormExamples = {
	...HOME_EXAMPLES,
	...GATE_EXAMPLES,
	...WORK_EXAMPLES,
	...CODING_EXAMPLES,
	...MARRIAGE_EXAMPLES,
	...CHILDREN_EXAMPLES,
	...LIVING_EXAMPLES,
	...ACROSS_EXAMPLES
};
