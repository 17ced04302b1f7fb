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
}

export type HouseholdStatus = 'notStarted' | 'started' | 'toConfirm' | 'submitted' | 'visitRequested' | 'toVisit';

/** `selfReportClosed`: after 5 November 24:00 whoever has not submitted is to be visited. */
export function statusOf(facts: HouseholdFacts, selfReportClosed: boolean): HouseholdStatus {
	const submissionStands =
		facts.submittedAt !== undefined && (facts.withdrawnAt === undefined || facts.withdrawnAt < facts.submittedAt);
	if (submissionStands && !facts.isPrefill) return 'submitted';
	if (facts.visitRequestedAt !== undefined) return 'visitRequested';
	if (selfReportClosed) return 'toVisit';
	if (submissionStands) return 'toConfirm';
	return facts.firstOpenedAt === undefined ? 'notStarted' : 'started';
}
