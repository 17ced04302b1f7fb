/**
 * An office's own file of thresholds, in the shape of the questionnaire's `thresholds.json`. Read at start: a file with
 * mistakes stops the start with every one of them named, so that the office corrects it once and not ten times.
 */
import { z } from 'zod';
import {
	valuesOf,
	type ThresholdEntry,
	type ThresholdFile,
	type ThresholdValues
} from '../questionnaires/shared/folder';

export type ThresholdsRead = { thresholds: ThresholdValues } | { mistakes: string[] };

/** Areas may be halves; years, people, rooms and characters are counted. */
const valueIn = (unit: string) => {
	const number = z.number('"value" must be a number').nonnegative('"value" must not be negative');
	return unit.startsWith('m²') ? number : number.int(`"value" must be a whole number of ${unit}`);
};

const entryLike = ({ unit }: ThresholdEntry) =>
	z.strictObject(
		{
			value: valueIn(unit),
			unit: z.literal(unit, `"unit" must stay "${unit}"`),
			basis: z.string('"basis" must say where the value comes from').min(1, '"basis" must not be empty'),
			approved: z.boolean('"approved" must be true or false')
		},
		{ error: ({ code }) => (code === 'unrecognized_keys' ? 'has an item that is not known' : 'is missing') }
	);

const fileLike = (shipped: ThresholdFile) =>
	z.strictObject(Object.fromEntries(Object.entries(shipped).map(([name, entry]) => [name, entryLike(entry)])), {
		error: (issue) =>
			issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.join(', ')}` : 'must be one object of thresholds'
	});

/** Bounds that belong together must not cross: a value below `hardMin` is below `min` too. */
const ORDERED: [lower: string, upper: string][] = [
	['hardMin', 'min'],
	['hardMin', 'minMale'],
	['hardMin', 'minFemale'],
	['min', 'max'],
	['max', 'hardMax'],
	['from', 'to']
];

function crossedBounds(thresholds: ThresholdValues): string[] {
	return Object.entries(thresholds).flatMap(([lower, value]) => {
		const [rule, bound] = lower.split('.') as [string, string];
		const uppers = ORDERED.filter(([each]) => each === bound).map(([, upper]) => `${rule}.${upper}`);
		return uppers.flatMap((upper) => {
			const limit = thresholds[upper];
			return limit !== undefined && value > limit ? [`${lower} (${value}) must not be above ${upper} (${limit})`] : [];
		});
	});
}

/**
 * Every mistake of the file at once, or its values.
 * @param shipped the thresholds of the questionnaire that the file is for: their names and units are kept
 */
export function parseThresholds(text: string, shipped: ThresholdFile): ThresholdsRead {
	const json = parseJson(text);
	if ('mistake' in json) return { mistakes: [json.mistake] };
	const read = fileLike(shipped).safeParse(json.value);
	if (!read.success)
		return { mistakes: read.error.issues.map(({ path, message }) => [...path.slice(0, 1), message].join(': ')) };
	const thresholds = valuesOf(read.data);
	const mistakes = crossedBounds(thresholds);
	return mistakes.length > 0 ? { mistakes } : { thresholds };
}

/**
 * Every fault of a few thresholds that a round sets otherwise, by name.
 * @param shipped the thresholds of the questionnaire: a value is held to their names and units, and to the bounds beside it
 */
export function thresholdFaults(changed: ThresholdValues, shipped: ThresholdFile): string[] {
	const faults = Object.entries(changed).flatMap(([name, value]) => {
		const entry = Object.hasOwn(shipped, name) ? shipped[name] : undefined;
		if (!entry) return [`there is no threshold "${name}"`];
		const read = valueIn(entry.unit).safeParse(value);
		return read.success ? [] : [`${name}: ${read.error.issues[0]?.message}`];
	});
	return faults.length > 0 ? faults : crossedBounds({ ...valuesOf(shipped), ...changed });
}

function parseJson(text: string): { value: unknown } | { mistake: string } {
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		return { mistake: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
	}
}
