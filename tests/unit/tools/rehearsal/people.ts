import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import { planDistrict } from '../../../../tools/rehearsal/layout';
import { populate } from '../../../../tools/rehearsal/population';
import { checkContext2020, xiangshan } from '../../../support/round-2020';

export const VILLAGES = xiangshan.villages.map((village) => village.code);

/** A whole rehearsal population, as `npm run seed` makes it. */
export const people = (households: number, seed = 1): HouseholdResponse[] => [
	...populate(planDistrict(VILLAGES, households, seed), seed, checkContext2020)
];
