/** Which forms a household has, and what is known of each (adr/0022). */

/** One form of one household, as it is found in the database: the id of a household and of a questionnaire's folder. */
export interface FormKey {
	householdId: string;
	questionnaire: string;
}

/** A questionnaire of a round. `of`: only households with members from elsewhere, or those drawn for the long form, hand it in. */
export interface RoundForm {
	id: string;
	of?: 'foreign' | 'drawn';
	/** Only interviewers fill it in; absent = residents do, where every household hands it in. */
	filler?: 'interviewer';
	/** Thresholds of its checks that this round sets otherwise, by name. */
	thresholds?: Readonly<Record<string, number>>;
	/** Codes of items that may stay without an answer at the door, because nobody knows or somebody refuses. Absent = none. */
	nonresponse?: readonly string[];
}

/** What decides which forms a household hands in. */
export interface HouseholdMembers {
	/** Somebody who belongs on the short form. */
	residents: boolean;
	/** Somebody from Hong Kong, Macao, Taiwan or abroad. */
	foreigners: boolean;
	/** The household is in the sample of the long form. */
	drawn: boolean;
}

/** What is known of every household on the list before anybody has called there. */
export const LISTED: HouseholdMembers = { residents: true, foreigners: false, drawn: false };

/**
 * Ids of the questionnaires that a household must hand in, in the round's order. A mixed household hands in both forms of
 * people; nobody from elsewhere is on the long form (census-2020-more §0, §3). In a round that has no form for them the short
 * form's first question calls the enumerator, so no household is without a form.
 */
export function formsOf(
	{ residents, foreigners, drawn }: HouseholdMembers,
	questionnaires: readonly RoundForm[]
): string[] {
	const ownForm = foreigners && questionnaires.some(({ of }) => of === 'foreign');
	const handedIn = ({ of }: RoundForm): boolean => {
		if (of === 'foreign') return foreigners;
		return of === 'drawn' ? drawn && residents : residents || !ownForm;
	};
	return questionnaires.filter(handedIn).map(({ id }) => id);
}

/** Nobody of the household belongs on the short form. */
const FOREIGNERS_ALONE: HouseholdMembers = { residents: false, foreigners: true, drawn: false };

/** What households must hand in, as far as a list of them can say it: the usual ones, and those with nobody for the short form. */
export interface RequiredForms {
	usual: readonly string[];
	foreigners: readonly string[];
}

export const requiredIn = (questionnaires: readonly RoundForm[]): RequiredForms => ({
	usual: formsOf(LISTED, questionnaires),
	foreigners: formsOf(FOREIGNERS_ALONE, questionnaires)
});

/**
 * What a household must hand in that has handed in these: an interviewer who has brought the form of foreign residents alone found
 * nobody for the usual ones. SQL says the same in `foldedForms` (queries/office); a test holds both together.
 */
export function requiredOf({ usual, foreigners }: RequiredForms, handedIn: readonly string[]): readonly string[] {
	const isForeign = handedIn.some((id) => foreigners.includes(id)) && !handedIn.some((id) => usual.includes(id));
	return isForeign ? foreigners : usual;
}

/** Ids of the questionnaires that residents fill in themselves: of every household, and not left to interviewers. */
export const residentForms = (questionnaires: readonly RoundForm[]): string[] =>
	questionnaires.filter(({ of, filler }) => of === undefined && filler === undefined).map(({ id }) => id);

/** Ids of the questionnaires of households in the sample. */
export const drawnForms = (questionnaires: readonly RoundForm[]): string[] =>
	questionnaires.filter(({ of }) => of === 'drawn').map(({ id }) => id);

/** The newest submission of a form; instants are UTC milliseconds. */
export interface NewestSubmission {
	submittedAt: number;
	confirmedAt: number | null;
	withdrawnAt: number | null;
	asksToVerify: boolean;
}

/** X03: made before the reference moment and not confirmed after it. SQL says the same in `prefillIn` (queries/household-facts). */
export const isPrefill = (
	submission: Pick<NewestSubmission, 'submittedAt' | 'confirmedAt'>,
	referenceMoment: number
): boolean => submission.submittedAt < referenceMoment && submission.confirmedAt === null;
