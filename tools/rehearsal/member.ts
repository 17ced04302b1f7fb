/** Somebody in an invented family, before there are answers. */
import type { Random } from './random';

/** D4: 1 male, 2 female */
export type Sex = '1' | '2';

/** What takes somebody away from this household on the night of 31 October. */
export type Away = 'study' | 'work' | 'family';

export interface Member {
	/** D2 code: relation to the householder. */
	relation: string;
	sex: Sex;
	/** Completed years at the reference moment. */
	age: number;
	/** Born into the householder's family: shares its surname and ethnic group. */
	blood: boolean;
	away?: Away;
}

export const RELATION = {
	householder: '0',
	spouse: '1',
	child: '2',
	parent: '3',
	parentInLaw: '4',
	childInLaw: '6',
	grandchild: '7',
	sibling: '8',
	other: '9'
} as const;

export const randomSex = (random: Random): Sex => (random.chance(0.51) ? '1' : '2');
export const otherSex = (sex: Sex): Sex => (sex === '1' ? '2' : '1');
