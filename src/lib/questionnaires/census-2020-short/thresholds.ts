/** The threshold values of the 2020 short form as they are shipped; `server/thresholds.ts` reads a changed file. */
import { valuesOf, type ThresholdFile } from '../folder';
import type { ThresholdName, Thresholds } from './threshold-names';
import shipped from './thresholds.json';

export const shippedThresholds: ThresholdFile<ThresholdName> = shipped;

export const defaultThresholds: Thresholds = valuesOf(shippedThresholds);
