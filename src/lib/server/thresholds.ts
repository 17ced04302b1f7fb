/**
 * An office's own file of thresholds, in the shape of `census-2020-short/thresholds.json`. Read at start: a file with
 * mistakes stops the start with every one of them named, so that the office corrects it once and not ten times.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { THRESHOLD_NAMES, type ThresholdName, type Thresholds } from '$lib/questionnaires/census-2020-short/threshold-names';
import { defaultThresholds, shippedThresholds, valuesOf } from '../questionnaires/census-2020-short/thresholds';

export type ThresholdsRead = { thresholds: Thresholds } | { mistakes: string[] };

/** Areas may be halves; years, people, rooms and characters are counted. */
const valueIn = (unit: string) => {
	const number = z.number('"value" must be a number').nonnegative('"value" must not be negative');
	return unit.startsWith('m²') ? number : number.int(`"value" must be a whole number of ${unit}`);
};

const entryFor = (name: ThresholdName) => {
	const { unit } = shippedThresholds[name];
	return z.strictObject(
		{
			value: valueIn(unit),
			unit: z.literal(unit, `"unit" must stay "${unit}"`),
			basis: z.string('"basis" must say where the value comes from').min(1, '"basis" must not be empty'),
			approved: z.boolean('"approved" must be true or false')
		},
		{ error: ({ code }) => (code === 'unrecognized_keys' ? 'has an item that is not known' : 'is missing') }
	);
};

const FILE = z.strictObject(Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, entryFor(name)])), {
	error: (issue) =>
		issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.join(', ')}` : 'must be one object of thresholds'
}) as unknown as z.ZodType<typeof shippedThresholds>;

/** Bounds that belong together must not cross: a value below `hardMin` is below `min` too. */
const ORDERED: [lower: string, upper: string][] = [
	['hardMin', 'min'],
	['hardMin', 'minMale'],
	['hardMin', 'minFemale'],
	['min', 'max'],
	['from', 'to']
];

function crossedBounds(thresholds: Thresholds): string[] {
	return THRESHOLD_NAMES.flatMap((lower) => {
		const [rule, bound] = lower.split('.') as [string, string];
		const uppers = ORDERED.filter(([each]) => each === bound).map(([, upper]) => `${rule}.${upper}`);
		return uppers.flatMap((upper) => {
			const limit = thresholds[upper as ThresholdName] as number | undefined;
			const isCrossed = limit !== undefined && thresholds[lower] > limit;
			return isCrossed ? [`${lower} (${thresholds[lower]}) must not be above ${upper} (${limit})`] : [];
		});
	});
}

/** Every mistake of the file at once, or its values. */
export function parseThresholds(text: string): ThresholdsRead {
	const json = parseJson(text);
	if ('mistake' in json) return { mistakes: [json.mistake] };
	const read = FILE.safeParse(json.value);
	if (!read.success)
		return { mistakes: read.error.issues.map(({ path, message }) => [...path.slice(0, 1), message].join(': ')) };
	const thresholds = valuesOf(read.data);
	const mistakes = crossedBounds(thresholds);
	return mistakes.length > 0 ? { mistakes } : { thresholds };
}

function parseJson(text: string): { value: unknown } | { mistake: string } {
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		return { mistake: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
	}
}

/** The thresholds of this file, or those shipped where none is named. Throws one error that lists everything. */
export function readThresholds(path?: string): Thresholds {
	if (path === undefined) return defaultThresholds;
	const read = parseThresholds(readFileSync(path, 'utf8'));
	if ('thresholds' in read) return read.thresholds;
	throw new Error(`${path} cannot be used:\n${read.mistakes.map((mistake) => `- ${mistake}`).join('\n')}`);
}
