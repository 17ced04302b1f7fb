/** What a questionnaire's folder gives to the portal: everything that the engine, the server and the tools need of one form. */
import type { FormResponse } from '../engine/model/response';
import type { CensusMonths } from '../domain/household/round-months';
import type { CheckWords, Questionnaire, Text } from '../engine/model/types';
import type { Finding } from '../engine/validate/check';

/** Numeric thresholds of the checks by name. */
export type ThresholdValues<Name extends string = string> = Readonly<Record<Name, number>>;

/** One threshold as shipped: `approved` says whether the district's office has agreed to the value. */
export interface ThresholdEntry {
	value: number;
	unit: string;
	basis: string;
	approved: boolean;
}

/** A file of thresholds (`thresholds.json` of the folder, or an office's changed copy). */
export type ThresholdFile<Name extends string = string> = Readonly<Record<Name, ThresholdEntry>>;

/** What the checks compare an answer with. */
export interface CheckContext<Name extends string = string> extends CensusMonths {
	thresholds: ThresholdValues<Name>;
	/** The words of the checks by id, where the program has none (browsers). */
	words?: Record<string, CheckWords>;
	/** Days and months of the round, for the braces of the messages: `{lastMonth}`; absent = `words` has them filled in. */
	roundWords?: Record<string, Text>;
	/** 6-digit code of the district ("450304"). */
	district: string;
	/** Known 6-digit county codes; absent = not checked (keeps the phone's bundle small). */
	counties?: ReadonlySet<string>;
	/** Householder's name on the office's list of households; absent = not compared. */
	listedHouseholder?: string;
}

/** The checks of one questionnaire, as a browser loads them: without their words, which come with the definition. */
export interface QuestionnaireChecks {
	/** All findings in the order of the checks. */
	checkResponse(response: FormResponse, context: CheckContext): Finding[];
	/** What each check says, by its id. */
	checkWords(): Record<string, CheckWords>;
}

export interface QuestionnaireFolder extends QuestionnaireChecks {
	definition: Questionnaire;
	thresholds: ThresholdFile;
}

/** What the checks need of a file: the numbers alone. */
export const valuesOf = <Name extends string>(file: ThresholdFile<Name>): ThresholdValues<Name> =>
	Object.fromEntries(Object.entries<ThresholdEntry>(file).map(([name, { value }]) => [name, value])) as Record<
		Name,
		number
	>;
