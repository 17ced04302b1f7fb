/** The office's codes of one person's work, read by their first digits (census-2020-more §1.2). */
import type { Person } from '../model/response';

/** 大类 of the occupation, 1–8. */
export const group = ({ c21c }: Person): string | undefined => c21c?.charAt(0);

/** 大类 of the industry, 1–97. */
const division = ({ c20c }: Person): number | undefined => (c20c === undefined ? undefined : Number(c20c.slice(0, 2)));

/** The industry is coded, and within these divisions. */
export const isInside = (person: Person, first: number, last: number): boolean => {
	const found = division(person);
	return found !== undefined && found >= first && found <= last;
};

/** The industry is coded, and in none of these divisions. */
export const isOutside = (person: Person, first: number, last: number): boolean =>
	division(person) !== undefined && !isInside(person, first, last);
