import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/response';
import { planDistrict } from '../../../../tools/rehearsal/layout';
import { populate } from '../../../../tools/rehearsal/population';
import xiangshan from '$lib/questionnaires/areas/xiangshan.json';

export const VILLAGES = xiangshan.villages.map((village) => village.code);

/** A whole rehearsal population, as `npm run seed` makes it. */
export const people = (households: number, seed = 1): HouseholdResponse[] => [
	...populate(planDistrict(VILLAGES, households, seed), seed)
];
