/** The people of a planned district: one invented household behind every door. */
import type { CensusMonths } from '$lib/domain/household/round-months';
import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import { generateHousehold } from './household';
import type { PlannedBlock } from './layout';
import { createRandom, seedOf } from './random';

/** Households of a block get seeds of their own, apart from those of the doors. */
const PEOPLE = 0x70656f70;

/** In the order of the plan. No ID number is given out twice in one population. */
export function* populate(
	plan: Iterable<PlannedBlock>,
	seed: number,
	months: CensusMonths
): Generator<HouseholdResponse> {
	const idNumbers = new Set<string>();
	let ordinal = 0;
	for (const block of plan) {
		for (const { household, collective } of block.households) {
			const random = createRandom(seedOf(seed ^ PEOPLE, ordinal));
			ordinal += 1;
			yield generateHousehold(random, { block: block.code, household, collective }, months, idNumbers);
		}
	}
}
