/**
 * The numeric thresholds of the long form: those of the short form's checks, which it runs too, and its own by the names in
 * `thresholds.json` (census-2020-more §1.2: every number in braces there). As in the short form, `min` and `max` are inclusive.
 */
import {
	shippedThresholds as ofShortForm,
	type ThresholdName as OfShortForm
} from '../../census-2020-short/model/thresholds';
import { valuesOf, type ThresholdFile, type ThresholdValues } from '../../shared/folder';
import own from '../thresholds.json';

export type OwnThreshold = keyof typeof own;
export type ThresholdName = OfShortForm | OwnThreshold;

export type Thresholds = ThresholdValues<ThresholdName>;

export const ownThresholds: ThresholdFile<OwnThreshold> = own;

export const shippedThresholds: ThresholdFile<ThresholdName> = { ...ofShortForm, ...ownThresholds };

export const defaultThresholds: Thresholds = valuesOf(shippedThresholds);
