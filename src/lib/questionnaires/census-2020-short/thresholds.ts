/** The threshold values of the 2020 short form as they are shipped; `server/thresholds.ts` reads a changed file. */
import { THRESHOLD_NAMES } from './threshold-names';
import type { ThresholdName, Thresholds } from './threshold-names';
import shipped from './thresholds.json';

/** One line of the file: `approved` says whether the district's office has agreed to the value. */
export interface ThresholdEntry {
	value: number;
	unit: string;
	basis: string;
	approved: boolean;
}

export type ThresholdFile = Readonly<Record<ThresholdName, ThresholdEntry>>;

export const shippedThresholds: ThresholdFile = shipped;

/** What the checks need of a file: the numbers alone. */
export const valuesOf = (file: ThresholdFile): Thresholds =>
	Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, file[name].value])) as Record<ThresholdName, number>;

export const defaultThresholds: Thresholds = valuesOf(shippedThresholds);
