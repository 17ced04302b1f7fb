/** Birth months for a given age at the reference moment, 2020-11-01 00:00 (census-2020 §1.2). */
import type { Random } from './random';

const REFERENCE_YEAR = 2020;
/** November: whoever was born in it or later has not had this year's birthday by 1 November. */
const REFERENCE_MONTH = 11;

export const yearMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** A birth month of somebody who is `age` then: from November of one year to October of the next. */
export function birthMonth(random: Random, age: number): string {
	const month = random.int(1, 12);
	return yearMonth(REFERENCE_YEAR - age - (month >= REFERENCE_MONTH ? 1 : 0), month);
}
