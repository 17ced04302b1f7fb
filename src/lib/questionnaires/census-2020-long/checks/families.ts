/** The parts of the check list: those of the short form, then those of the long form (census-2020-more §1.2). */
import { CHECK_FAMILIES as OF_SHORT_FORM } from '../../census-2020-short/checks/families';
import type { CheckFamily } from '../../shared/folder';

export const CHECK_FAMILIES: readonly CheckFamily[] = [
	...OF_SHORT_FORM,
	{ letter: 'L', title: 'Long form: housing, origin, work, marriage, life after 60' },
	{ letter: 'B', title: 'Building and housing' },
	{ letter: 'W', title: 'Work, education, age' },
	{ letter: 'F', title: 'Marriage and fertility' },
	{ letter: 'X', title: 'Across forms' }
];
