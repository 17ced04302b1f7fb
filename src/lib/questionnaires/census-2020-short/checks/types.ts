/** The checks of the short form: the engine's contract over this form's response and thresholds. */
import type { CheckWords } from '$lib/engine/model/types';
import type { Check as EngineCheck } from '$lib/engine/validate/check';
import type { HouseholdResponse } from '../response';
import type { Thresholds } from '../threshold-names';

export type { Finding, Level, Place } from '$lib/engine/validate/check';

export type Check = EngineCheck<HouseholdResponse, CheckContext>;

export interface CheckContext {
	thresholds: Thresholds;
	/** The words of the checks by id, where the program has none (browsers). */
	words?: Record<string, CheckWords>;
	/** 6-digit code of the district ("450304"): M04, M05. */
	district: string;
	/** Known 6-digit county codes; absent = not checked (keeps the phone's bundle small). */
	counties?: ReadonlySet<string>;
	/** Householder's name on the office's list of households (S11); absent = not compared. */
	listedHouseholder?: string;
}
