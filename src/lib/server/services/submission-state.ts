import { isPrefill } from '$lib/domain/household/forms';
import type { CollectionRound } from '$lib/domain/household/round';
import type { submission } from '../db/schema';

type Row = Pick<
	typeof submission.$inferSelect,
	'version' | 'receiptNumber' | 'submittedAt' | 'confirmedAt' | 'withdrawnAt'
>;

/** What pages may say about the newest submission. */
export interface SubmissionSummary {
	version: number;
	receiptNumber: string;
	submittedAt: number;
	/** Made before the reference moment and not confirmed since: a pre-fill (X03). */
	prefill: boolean;
	withdrawn: boolean;
}

export const summarise = (round: CollectionRound, row: Row): SubmissionSummary => ({
	version: row.version,
	receiptNumber: row.receiptNumber,
	submittedAt: row.confirmedAt ?? row.submittedAt,
	prefill: isPrefill(row, round.referenceMoment),
	withdrawn: row.withdrawnAt !== null
});

/** The newest submission while it stands; undefined where there is none, or it was withdrawn. */
export const standingSubmission = (round: CollectionRound, newest: Row | undefined): SubmissionSummary | undefined =>
	newest && newest.withdrawnAt === null ? summarise(round, newest) : undefined;
