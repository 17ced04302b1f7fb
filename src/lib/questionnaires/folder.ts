/** What a questionnaire's folder gives to the portal: everything that the engine, the server and the tools need of one form. */
import type { FormResponse } from '../engine/model/response';
import type { CensusMonths } from '../domain/household/round-months';
import type { Questionnaire, LocalizedText } from '../engine/model/types';
import type { Check } from '../engine/validate/check';

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
	/** Days and months of the round, for the braces of sentences: `{lastMonth}`; absent = the definition has them filled in. */
	roundWords?: Record<string, LocalizedText>;
	/** 6-digit code of the district ("450304"). */
	district: string;
	/** Known 6-digit county codes; absent = not checked (keeps the phone's bundle small). */
	counties?: ReadonlySet<string>;
	/** Householder's name on the office's list of households; absent = not compared. */
	listedHouseholder?: string;
}

/** The checks of any questionnaire; its own are typed by its response and the names of its thresholds. */
export type Checks = readonly Check<FormResponse, CheckContext>[];

/** A part of the check list. */
export interface CheckFamily {
	/** With which the ids of its checks begin. */
	letter: string;
	/** English, for docs/rules.md. */
	title: string;
}

/** What stays readable of a submission, for the dashboards: nothing that identifies. */
export interface FormCounts {
	persons: number;
	births: number;
	deaths: number;
}

/** What a household is asked about its pre-fill after the reference moment. */
export type PrefillChange = 'born' | 'died' | 'moved' | 'hukou';

/** The pages on which each is answered, of every entry where they are of a repeated section. */
export type PrefillChanges = Readonly<Record<PrefillChange, readonly { section: string; step: string }[]>>;

export interface QuestionnaireFolder {
	definition: Questionnaire;
	/** In the order of the families, and in each by their ids. */
	checks: Checks;
	families: readonly CheckFamily[];
	/** What docs/rules.md says of all checks together: sentences in English. */
	notes: readonly string[];
	thresholds: ThresholdFile;
	countsOf(response: FormResponse): FormCounts;
	/** Absent = the form is not pre-filled. */
	afterPrefill?: PrefillChanges;
}

/** Checks in the order in which their findings are listed. */
export function inFamilyOrder<Each extends { id: string }>(
	families: readonly CheckFamily[],
	checks: readonly Each[]
): Each[] {
	const rank = ({ id }: Each): number => families.findIndex(({ letter }) => id.startsWith(letter));
	return [...checks].sort((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
}

/** What the checks need of a file: the numbers alone. */
export const valuesOf = <Name extends string>(file: ThresholdFile<Name>): ThresholdValues<Name> =>
	Object.fromEntries(Object.entries<ThresholdEntry>(file).map(([name, { value }]) => [name, value])) as Record<
		Name,
		number
	>;
