/**
 * Year-months (`YYYY-MM`) and the ages made from them. The form asks no day, so the census counts a person as having
 * completed a year if the birthday lies in the last month before the reference moment or earlier: in 2020, October
 * (census-2020 §1.2; "born by 31 October" on the form).
 */
import type { CensusMonths } from '$lib/domain/household/round-months';
import { monthsBetween, yearsBetween } from '$lib/engine/model/calendar';

/**
 * Completed years at the reference moment, that is by the end of the month before it: in 2020
 * 2020 - year - (month >= 11 ? 1 : 0) (census-2020 §1.2).
 */
export const censusAge = (birth: string, { lastMonth }: CensusMonths): number => yearsBetween(birth, lastMonth);

/** Completed months at the reference moment, on the same footing as `censusAge`. */
export const censusAgeInMonths = (birth: string, { lastMonth }: CensusMonths): number =>
	monthsBetween(birth, lastMonth);

/** Whether a birth or death in this month is counted in H3 or H4: in 2020, from 2019-11 to 2020-10 (统计年度). */
export const isInCensusYear = (yearMonth: string, { firstMonth, lastMonth }: CensusMonths): boolean =>
	yearMonth >= firstMonth && yearMonth <= lastMonth;
