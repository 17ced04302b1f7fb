/** The round that is shipped, its only district, and what the checks need of them. */
import { roundContext } from '$lib/domain/household/round-words';
import type { RoundDistrict } from '$lib/domain/household/round';
import { defaultThresholds } from '$lib/questionnaires/census-2020-short/thresholds';
import { shippedRound } from '$lib/server/round-file';

export { shippedRound as round2020 };

export const [xiangshan] = shippedRound.districts as [RoundDistrict];

export const checkContext2020 = { thresholds: defaultThresholds, ...roundContext(shippedRound, xiangshan.code) };
