/** Every questionnaire that the portal can ask. Adding one is adding data here; the engine does not change. */
import type { Questionnaire } from '$lib/engine/model/types';
import { census2020Short } from './census-2020-short/index';

export const QUESTIONNAIRES: readonly Questionnaire[] = [census2020Short];

/** The questionnaire that a draft or a response names; undefined when this portal does not have it. */
export const questionnaireById = (id: string): Questionnaire | undefined =>
	QUESTIONNAIRES.find((questionnaire) => questionnaire.id === id);

export { census2020Short } from './census-2020-short/index';
export { census2020Round } from './census-2020-short/calendar';
