/**
 * The numeric thresholds of the form of residents of Hong Kong, Macao and Taiwan and of foreigners: its own by the names in
 * `thresholds.json` (census-2020-more §3), and those of the short form's rules that K14 and K16 apply.
 */
import {
	shippedThresholds as ofShortForm,
	type ThresholdName as OfShortForm
} from '../../census-2020-short/model/thresholds';
import { valuesOf, type ThresholdFile, type ThresholdValues } from '../../shared/folder';
import own from '../thresholds.json';

export type OwnThreshold = keyof typeof own;
export type ThresholdName = OfShortForm | OwnThreshold;

/** E05–E10 and R04–R19. */
const APPLIED = /^(E0[5-9]|E10|R0[4-9]|R1\d)\./;

export const ownThresholds: ThresholdFile<OwnThreshold> = own;

/** Of the short form's thresholds only those that are applied; no check of this form reads another. */
export const shippedThresholds = {
	...Object.fromEntries(Object.entries(ofShortForm).filter(([name]) => APPLIED.test(name))),
	...own
} as ThresholdFile<ThresholdName>;

export const defaultThresholds: ThresholdValues<ThresholdName> = valuesOf(shippedThresholds);
