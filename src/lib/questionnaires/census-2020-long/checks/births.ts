/** Births of the census year as C27 has them: the month alone, from which the year follows (census-2020-more §1.1). */
import type { CensusMonths } from '$lib/domain/household/round-months';
import type { Birth, Person } from '../model/response';

/** The places of C27 in which something is written. */
export const birthsIn = (answer: Person['C27']): Birth[] =>
	(answer?.births ?? []).filter(({ month, sex }) => month !== undefined || sex !== undefined);

/** "YYYY-MM" of a month of the census year: in 2020, of 2019 from November on, else of 2020. */
export function monthOfBirth(month: number | undefined, { firstMonth, lastMonth }: CensusMonths): string | undefined {
	if (month === undefined) return undefined;
	const year = month >= Number(firstMonth.slice(5)) ? firstMonth.slice(0, 4) : lastMonth.slice(0, 4);
	return `${year}-${String(month).padStart(2, '0')}`;
}

/** Months since the census year began: November is 0 and October 11. */
export const monthOfYear = (month: number): number => (month >= 11 ? month - 11 : month + 1);
