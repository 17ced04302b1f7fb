import type { CollectionRound } from './round';

export interface BadgeHolder {
	ended: boolean;
	/** How many blocks are assigned now. */
	blocks: number;
}

/** 在岗: between the opening of self-report and the end of field work, with a block to walk. Without field work: until self-report closes. */
export function isOnDuty(round: CollectionRound, now: number, { ended, blocks }: BadgeHolder): boolean {
	const inTheField = now >= round.selfReportOpens && now < (round.fieldWorkEnds ?? round.selfReportCloses);
	return inTheField && !ended && blocks > 0;
}
