/** What a visit to the door found. `self`: the household goes on by itself, whatever was found before. */
export type Found = 'vacant' | 'refused' | 'complete' | 'toVisit' | 'self';

/**
 * What is known of a household, derived from timestamps (design.md §2.10): no column can disagree with them.
 * Instants are UTC milliseconds; absent = has not happened.
 */
export interface HouseholdFacts {
	codeIssuedAt?: number;
	firstOpenedAt?: number;
	/** The newest submission, if any. */
	submittedAt?: number;
	/** That submission was made before the reference moment and not confirmed since. */
	isPrefill?: boolean;
	withdrawnAt?: number;
	visitRequestedAt?: number;
	/** The submission says that a document disagrees with the truth and asks the enumerator to look (⚑). */
	asksToVerify?: boolean;
	verifiedAt?: number;
	/** The newest visit that tells something about the household (domain/field/ruling.ts). */
	found?: { as: Found; at: number };
}

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
 * A submission beats everything. What the household did last beats what a visit found before it, and the other way round.
 * `selfReportClosed`: after 5 November 24:00 whoever has not submitted is to be visited.
 */
export function statusOf(facts: HouseholdFacts, selfReportClosed: boolean): HouseholdStatus {
	const stands = submissionStands(facts);
	if (stands && !facts.isPrefill) return waitsForVerification(facts) ? 'toVerify' : 'submitted';
	const found = findingThatHolds(facts);
	if (found !== undefined && found !== 'self') return found;
	if (facts.visitRequestedAt !== undefined && found === undefined) return 'visitRequested';
	if (selfReportClosed) return 'toVisit';
	if (stands) return 'toConfirm';
	return facts.firstOpenedAt === undefined ? 'notStarted' : 'started';
}

export const submissionStands = ({ submittedAt, withdrawnAt }: HouseholdFacts): boolean =>
	submittedAt !== undefined && (withdrawnAt === undefined || withdrawnAt < submittedAt);

const waitsForVerification = ({ asksToVerify, verifiedAt, submittedAt }: HouseholdFacts): boolean =>
	asksToVerify === true && (verifiedAt === undefined || verifiedAt < (submittedAt ?? 0));

/** What the household itself did last; at the same instant the household is believed. */
function findingThatHolds({ found, firstOpenedAt, submittedAt, withdrawnAt, visitRequestedAt }: HouseholdFacts): Found | undefined {
	const own = Math.max(...[firstOpenedAt, submittedAt, withdrawnAt, visitRequestedAt].map((at) => at ?? -Infinity));
	return found && found.at > own ? found.as : undefined;
}
