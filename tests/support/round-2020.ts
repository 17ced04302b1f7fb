/** The round that is shipped, its only district, and what the checks need of them. */
import { censusMonths, monthFacts } from '$lib/domain/household/round-months';
import { roundContext } from '$lib/domain/household/round-words';
import type { RoundDistrict } from '$lib/domain/household/round';
import { defaultThresholds } from '$lib/questionnaires/census-2020-short/model/thresholds';
import { resolveForm, type ResolvedForm } from '$lib/engine/index';
import type { Facts } from '$lib/engine/model/condition';
import type { Draft } from '$lib/engine/model/draft';
import type { Questionnaire } from '$lib/engine/model/types';
import { thresholdFacts, valuesOf } from '$lib/questionnaires/shared/folder';
import { folderById } from '$lib/questionnaires/registry';
import { shippedRound } from '$lib/server/round-file';

export { shippedRound as round2020 };

export const [xiangshan] = shippedRound.districts as [RoundDistrict];

export const facts2020 = monthFacts(censusMonths(shippedRound));

export const checkContext2020 = { thresholds: defaultThresholds, ...roundContext(shippedRound, xiangshan.code) };

/** What the conditions of a questionnaire can read: the round and the shipped thresholds. */
export const factsOf = (definition: Questionnaire): Facts => ({
	...facts2020,
	...thresholdFacts(definition, valuesOf(folderById(definition.id)?.thresholds ?? {}))
});

/** A form with what is known of the round. */
export const resolvedIn2020 = (definition: Questionnaire, draft: Draft, more: Facts = {}): ResolvedForm =>
	resolveForm(definition, draft, { ...factsOf(definition), ...more });
