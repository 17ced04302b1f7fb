/** What a questionnaire's folder gives to the portal: everything that the engine, the server and the tools need of one form. */
import type { FormResponse } from '../../engine/model/response';
import type { CensusMonths } from '../../domain/household/round-months';
import type { Facts } from '../../engine/model/condition';
import { factsRead } from '../../engine/model/items-of-form';
import type { Questionnaire, LocalizedText } from '../../engine/model/types';
import type { Check } from '../../engine/validate/check';

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
	/** Known codes of long lists, by the name of the list (`industries-2017`); absent = only their shape is checked. */
	codes?: Readonly<Record<string, ReadonlySet<string>>>;
	/** Householder's name on the office's list of households; absent = not compared. */
	listedHouseholder?: string;
	/** Floor of the dwelling on that list, 1 = the ground floor; absent = not compared. */
	listedFloor?: number;
	/** People from Hong Kong, Macao, Taiwan or abroad on that list; absent = not compared. */
	listedForeigners?: number;
	/** The other forms of the same household; absent = whoever checks cannot read them. */
	others?: readonly FormResponse[];
	/** Said at the start of a visit, before the form is filled in on which the householder stands. */
	householderElsewhere?: boolean;
	/** Forms of the same block, this household's among them: on the office's own machine alone; absent = not compared. */
	neighbours?: readonly FormResponse[];
	/** How the form was filled in; absent = not looked at. */
	capture?: Capture;
	/** Codes of items that the office lets stay without an answer at the door. */
	nonresponse?: readonly string[];
}

/** Who filled a form in, and what stands behind it. */
export interface Capture {
	/** `agent`: of the help desk, by telephone. */
	by: 'resident' | 'enumerator' | 'supervisor' | 'agent';
	/** The household is in the sample of the long form. */
	drawn?: boolean;
	/** The informant signed, confirmed by a code on the phone, or agreed by telephone. */
	confirmed?: boolean;
	/** Somebody who is not of the household answered: no ID number is asked. */
	proxy?: boolean;
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

/** What a household is asked about its pre-fill after the reference moment. */
export type PrefillChange = 'born' | 'died' | 'moved' | 'hukou';

/** The pages on which each is answered, of every entry where they are of a repeated section. */
export type PrefillChanges = Readonly<Record<PrefillChange, readonly { section: string; step: string }[]>>;

export interface QuestionnaireFolder {
	definition: Questionnaire;
	/** Ids of the questionnaires whose checks and thresholds it has besides its own. */
	borrows?: readonly string[];
	/** In the order of the families, and in each by their ids. */
	checks: Checks;
	families: readonly CheckFamily[];
	/** What docs/rules.md says of all checks together: sentences in English. */
	notes: readonly string[];
	thresholds: ThresholdFile;
	/** Facts that its conditions read besides those of the round: whoever resolves the form gives them, or they are absent. */
	facts?: readonly string[];
	/** Only interviewers fill it in; absent = a round may give it to residents. */
	filler?: 'interviewer';
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

/** Thresholds that the conditions of a questionnaire read, as facts: `@F13.extra`. */
export const thresholdFacts = (definition: Questionnaire, thresholds: ThresholdValues): Facts =>
	Object.fromEntries(
		factsRead(definition).flatMap((fact) => {
			const value = thresholds[fact.slice(1)];
			return value === undefined ? [] : [[fact, String(value)]];
		})
	);
