import { isPrefill, type NewestSubmission } from './forms';

/** What a visit to the door found. `self`: the household goes on by itself, whatever was found before. */
export type Found = 'vacant' | 'refused' | 'complete' | 'toVisit' | 'self';

/** What is known of one form that the household must hand in. Instants are UTC milliseconds; absent = has not happened. */
export interface FormFacts {
	/** The newest submission, if any. */
	submittedAt?: number;
	/** That submission was made before the reference moment and not confirmed since. */
	isPrefill?: boolean;
	withdrawnAt?: number;
	/** The submission says that a document disagrees with the truth and asks the enumerator to look (⚑). */
	asksToVerify?: boolean;
}

/** What is known of a household, derived from timestamps (design.md §2.11): no column can disagree with them. */
export interface HouseholdFacts {
	codeIssuedAt?: number;
	firstOpenedAt?: number;
	/** One for each form that it must hand in, whether anything happened to it or not. */
	forms?: readonly FormFacts[];
	/** Forms beside those: of the foreign residents of a mixed household. They may ask for verification, and hold nothing up. */
	besides?: readonly FormFacts[];
	visitRequestedAt?: number;
	verifiedAt?: number;
	/** Returned with items to be asked again; counts until something newer is handed in, or somebody has looked. */
	returnedAt?: number;
	/** The forms that these items are on, by the visit that asks them; absent = those that it must hand in. */
	returnedForms?: readonly (readonly FormFacts[])[];
	/** The newest visit that tells something about the household (domain/field/ruling.ts). */
	found?: { as: Found; at: number };
}

/** @param newest the form's newest submission, if there ever was one */
export const formFactsOf = (newest: NewestSubmission | undefined, referenceMoment: number): FormFacts =>
	newest === undefined
		? {}
		: {
				submittedAt: newest.submittedAt,
				isPrefill: isPrefill(newest, referenceMoment),
				withdrawnAt: newest.withdrawnAt ?? undefined,
				asksToVerify: newest.asksToVerify
			};

export const HOUSEHOLD_STATUSES = [
	'notStarted',
	'started',
	'toConfirm',
	'submitted',
	'visitRequested',
	'toVisit',
	'toVerify',
	'complete',
	'vacant',
	'refused'
] as const;

export type HouseholdStatus = (typeof HOUSEHOLD_STATUSES)[number];

export const isHouseholdStatus = (text: string): text is HouseholdStatus =>
	(HOUSEHOLD_STATUSES as readonly string[]).includes(text);

/**
 * A household has handed in what it must once a submission of every form stands; that beats everything. What the household
 * did last beats what a visit found before it, and the other way round.
 * `selfReportClosed`: after the last day of self-reporting whoever has not submitted is to be visited.
 */
export function statusOf(facts: HouseholdFacts, selfReportClosed: boolean): HouseholdStatus {
	const { forms = [], besides = [], verifiedAt } = facts;
	const stands = allStand(forms);
	if (stands && !forms.some(({ isPrefill }) => isPrefill)) {
		const standing = [...forms, ...besides.filter(submissionStands)];
		const waits = isReturned(facts) || standing.some((form) => waitsForVerification(form, verifiedAt));
		return waits ? 'toVerify' : 'submitted';
	}
	const found = findingThatHolds(facts);
	if (found !== undefined && found !== 'self') return found;
	if (facts.visitRequestedAt !== undefined && found === undefined) return 'visitRequested';
	if (selfReportClosed) return 'toVisit';
	if (stands) return 'toConfirm';
	return facts.firstOpenedAt === undefined ? 'notStarted' : 'started';
}

/** A submission of every form stands, of one form at least. */
export const allStand = (forms: readonly FormFacts[]): boolean => forms.length > 0 && forms.every(submissionStands);

/** 退回修改 is open: nothing was handed in after it, and nobody has confirmed at the door that all is right. */
export const isReturned = ({
	returnedAt,
	forms = [],
	verifiedAt = -Infinity,
	returnedForms = [forms]
}: HouseholdFacts): boolean =>
	returnedAt !== undefined &&
	allStand(forms) &&
	returnedAt > verifiedAt &&
	returnedForms.some((each) => isBefore(each, returnedAt));

/** Nothing of these forms was handed in after `at`. */
export const isBefore = (forms: readonly FormFacts[], at: number): boolean =>
	at >= Math.max(...forms.map(({ submittedAt = 0 }) => submittedAt));

const submissionStands = ({ submittedAt, withdrawnAt }: FormFacts): boolean =>
	submittedAt !== undefined && (withdrawnAt === undefined || withdrawnAt < submittedAt);

const waitsForVerification = ({ asksToVerify, submittedAt }: FormFacts, verifiedAt: number | undefined): boolean =>
	asksToVerify === true && (verifiedAt === undefined || verifiedAt < (submittedAt ?? 0));

/** The latest of the instants that happened. */
export function latest(instants: readonly (number | undefined)[]): number | undefined {
	const happened = instants.filter((at) => at !== undefined);
	return happened.length > 0 ? Math.max(...happened) : undefined;
}

/** What the household itself did last; at the same instant the household is believed. */
function findingThatHolds({ found, firstOpenedAt, forms = [], visitRequestedAt }: HouseholdFacts): Found | undefined {
	const ofForms = forms.flatMap(({ submittedAt, withdrawnAt }) => [submittedAt, withdrawnAt]);
	const own = latest([firstOpenedAt, visitRequestedAt, ...ofForms]) ?? -Infinity;
	return found && found.at > own ? found.as : undefined;
}
