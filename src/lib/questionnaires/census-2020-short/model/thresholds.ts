/**
 * The numeric thresholds of the 2020 short form (census-2020 §2: every number that no form or law fixes is data that the
 * district approves), by the names in `thresholds.json`: the rule and its bound. `min` and `max` are inclusive: the last
 * value that needs no question. `hardMin` is the last value that is accepted at all. An office may give its own file.
 */
import { valuesOf, type ThresholdFile, type ThresholdValues } from '../../shared/folder';
import shipped from '../thresholds.json';

export type ThresholdName = keyof typeof shipped;

export type Thresholds = ThresholdValues<ThresholdName>;

export const shippedThresholds: ThresholdFile<ThresholdName> = shipped;

export const defaultThresholds: Thresholds = valuesOf(shippedThresholds);
