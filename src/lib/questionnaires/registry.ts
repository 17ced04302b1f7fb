/** Every questionnaire that the portal can ask. Adding one is adding a folder, and its name here and, where residents may fill it in, in `browser-checks.ts`. */
import type { Questionnaire } from '../engine/model/types';
import { census2020ForeignFolder } from './census-2020-foreign/index';
import { census2020LongFolder } from './census-2020-long/index';
import { census2020ShortFolder } from './census-2020-short/index';
import type { QuestionnaireFolder } from './shared/folder';

export const FOLDERS: readonly QuestionnaireFolder[] = [
	census2020ShortFolder,
	census2020LongFolder,
	census2020ForeignFolder
];

export const QUESTIONNAIRES: readonly Questionnaire[] = FOLDERS.map(({ definition }) => definition);

/** The folder of the questionnaire that a draft or a response names; undefined when this portal does not have it. */
export const folderById = (id: string): QuestionnaireFolder | undefined =>
	FOLDERS.find(({ definition }) => definition.id === id);

export { census2020Short } from './census-2020-short/index';
