/** Reads households from JSON, a JSON array or JSON Lines, and names every line that cannot be read. */
import type { FormResponse } from '../../../src/lib/engine/model/response';
import { isRepeated, type Questionnaire } from '../../../src/lib/engine/model/types';
import type { Capture } from '../../../src/lib/questionnaires/shared/folder';
import { JsonFault, positionOf, scanJson, type Path } from './scan-json';
import { openedFrom } from './opened';
import { shapeFaults, type ShapeFault } from './shape';

/** `captures`: of each household how it was interviewed, undefined where it filled in itself; absent where no household was interviewed. */
export type HouseholdsRead = { households: FormResponse[]; captures?: (Capture | undefined)[] } | { faults: string[] };

/** More than this nobody corrects in one go. */
const MAX_FAULTS = 50;

/**
 * @param source what the faults begin with: the file's name
 * @param definitions the questionnaires that are understood
 */
export function readHouseholds(text: string, source: string, definitions: readonly Questionnaire[]): HouseholdsRead {
	const json = text.replace(/^\ufeff/, '');
	try {
		const read = scanJson(json)
			.flatMap((value, index) => householdsIn(value, [index]))
			.map(openedFrom);
		const households = read.map(({ household }) => household);
		const faults = read.flatMap(({ household: { value, path }, around }) => [
			...around,
			...shapeFaults(value, path, definitions)
		]);
		if (faults.length > 0) return { faults: located(json, source, faults) };
		return {
			households: households.map(({ value }) => complete(value as FormResponse, definitions)),
			...(read.some(({ capture }) => capture) && { captures: read.map(({ capture }) => capture) })
		};
	} catch (error) {
		if (!(error instanceof JsonFault)) throw error;
		return { faults: [at(json, source, error.offset, `not JSON: ${error.message}`)] };
	}
}

const householdsIn = (value: unknown, path: Path): { value: unknown; path: Path }[] =>
	Array.isArray(value) ? value.map((each, index) => ({ value: each, path: [...path, index] })) : [{ value, path }];

/** A form without deaths may leave the list out. */
function complete(household: FormResponse, definitions: readonly Questionnaire[]): FormResponse {
	const sections = definitions.find(({ id }) => id === household.questionnaire)?.sections ?? [];
	const lists = sections.filter(isRepeated).map(({ list }) => [list, []]);
	return { ...Object.fromEntries(lists), ...household };
}

const keyOf = (path: Path): string => JSON.stringify(path);

/** `persons[1].D13`, positions from 1 as in the findings. */
const nameOf = (path: Path): string =>
	path.reduce<string>((name, step) => {
		if (typeof step === 'number') return `${name}[${step + 1}]`;
		return name === '' ? step : `${name}.${step}`;
	}, '');

function located(text: string, source: string, faults: ShapeFault[]): string[] {
	const shown = faults.slice(0, MAX_FAULTS);
	const wanted = new Set(shown.map(({ path }) => keyOf(path)));
	const offsets = new Map<string, number>();
	scanJson(text, (path, offset) => {
		const key = keyOf(path);
		if (wanted.has(key)) offsets.set(key, offset);
	});
	const lines = shown.map(({ path, message }) => {
		const item = nameOf(path.slice(path.findIndex((step) => typeof step === 'string')));
		const isWhole = path.every((step) => typeof step === 'number');
		return at(text, source, offsets.get(keyOf(path)) ?? 0, isWhole ? message : `${item} ${message}`);
	});
	return faults.length > shown.length ? [...lines, `${source}: and ${faults.length - shown.length} more`] : lines;
}

function at(text: string, source: string, offset: number, message: string): string {
	const { line, column } = positionOf(text, offset);
	return `${source}:${line}:${column}: ${message}`;
}
