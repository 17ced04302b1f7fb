/** Birth months for a given age at the reference moment, 2020-11-01 00:00 in 2020 (census-2020 §1.2). */
import type { CensusMonths } from '$lib/domain/household/round-months';
import type { Random } from './random';

export const yearMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

export const partsOf = (month: string): [year: number, month: number] =>
	month.split('-').map(Number) as [number, number];

/** A birth month of somebody who is `age` then: in 2020, from November of one year to October of the next. */
export function birthMonth(random: Random, age: number, { lastMonth }: CensusMonths): string {
	const month = random.int(1, 12);
	const [lastYear, last] = partsOf(lastMonth);
	// Whoever was born in a later month has not had this year's birthday by then.
	return yearMonth(lastYear - age - (month > last ? 1 : 0), month);
}
