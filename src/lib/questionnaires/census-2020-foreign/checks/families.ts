/** The parts of the check list (census-2020-more §3). */
import type { CheckFamily } from '../../shared/folder';

export const CHECK_FAMILIES: readonly CheckFamily[] = [
	{ letter: 'K', title: 'Residents of Hong Kong, Macao and Taiwan, and foreigners' },
	{ letter: 'X', title: 'Across forms' }
];
