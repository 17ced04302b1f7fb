import type { Draft } from '$lib/engine/model/draft';
import { census2020Short } from '$lib/questionnaires/census-2020-short/index';
import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import { draftFrom } from './draft-from';

/** The draft from which a response of the short form would have come. */
export const draftOf = (response: HouseholdResponse): Draft => draftFrom(census2020Short, response);
