/** The parts of the check list, in the order of the form (census-2020 §2): the letter of a check's id says its part. */
import type { CheckFamily } from '../../shared/folder';

export const CHECK_FAMILIES: readonly CheckFamily[] = [
	{ letter: 'H', title: 'Household' },
	{ letter: 'P', title: 'Identity' },
	{ letter: 'M', title: 'Place and migration' },
	{ letter: 'E', title: 'Education' },
	{ letter: 'R', title: 'Relationships' },
	{ letter: 'S', title: 'Death records' }
];
