/**
 * Which file of thresholds is for which questionnaire: `path` alone is for the first one of the portal, `id=path` for
 * the one of that id, several of them with commas between.
 */
import { readFileSync } from 'node:fs';
import { valuesOf, type QuestionnaireFolder, type ThresholdValues } from '../questionnaires/shared/folder';
import { FOLDERS } from '../questionnaires/registry';
import { parseThresholds } from './thresholds';

/** By questionnaire id. */
export type ThresholdsById = Readonly<Record<string, ThresholdValues>>;

export type ThresholdFilesRead = { thresholds: ThresholdsById } | { mistakes: string[] };

const ID_AND_PATH = /^\s*(?:([a-z0-9-]+)=)?(.+?)\s*$/;

export const shippedThresholds = (folders: readonly QuestionnaireFolder[] = FOLDERS): ThresholdsById =>
	Object.fromEntries(folders.map(({ definition, thresholds }) => [definition.id, valuesOf(thresholds)]));

/**
 * The thresholds of every questionnaire: those of the files named, and of the others those that are shipped.
 * @param locate where a path is meant from; by default the folder that the process runs in
 */
export function readThresholdFiles(
	value: string,
	folders: readonly QuestionnaireFolder[] = FOLDERS,
	locate = (path: string) => path
): ThresholdFilesRead {
	const read = value === '' ? [] : value.split(',').map((part) => readOne(part, folders, locate));
	const mistakes = read.flatMap((each) => ('mistakes' in each ? each.mistakes : []));
	if (mistakes.length > 0) return { mistakes };
	return {
		thresholds: Object.assign(
			shippedThresholds(folders),
			...read.map((each) => ('thresholds' in each ? each.thresholds : {}))
		) as ThresholdsById
	};
}

function readOne(
	part: string,
	folders: readonly QuestionnaireFolder[],
	locate: (path: string) => string
): ThresholdFilesRead {
	const [, id = folders[0]?.definition.id ?? '', path = ''] = ID_AND_PATH.exec(part) ?? [];
	const folder = folders.find(({ definition }) => definition.id === id);
	if (!folder)
		return {
			mistakes: [`there is no questionnaire ${id}: ${folders.map(({ definition }) => definition.id).join(', ')}`]
		};
	const text = textOf(locate(path));
	if (text === undefined) return { mistakes: ['must be the path of a file that can be read'] };
	const read = parseThresholds(text, folder.thresholds);
	return 'mistakes' in read ? read : { thresholds: { [id]: read.thresholds } };
}

function textOf(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8') || undefined;
	} catch {
		return undefined;
	}
}
