/** The calendar of a collection round, and what a moment in it allows (census-2020 §4.1). Instants are UTC milliseconds. */
export interface CollectionRound {
	id: string;
	district: string;
	selfReportOpens: number;
	/** 标准时点: 2020-11-01 00:00 +08:00 */
	referenceMoment: number;
	/** The first instant at which residents can no longer write: 2020-11-06 00:00 +08:00 (11-05 24:00). */
	selfReportCloses: number;
	/** The first instant at which nobody calls at doors any more. */
	fieldWorkEnds?: number;
}

export type Phase = 'before' | 'prefill' | 'open' | 'closed';

export function phaseOf(round: CollectionRound, now: number): Phase {
	if (now < round.selfReportOpens) return 'before';
	if (now < round.referenceMoment) return 'prefill';
	return now < round.selfReportCloses ? 'open' : 'closed';
}

/** The server's clock, injected: no domain code reads the time itself. */
export interface Clock {
	/** UTC milliseconds */
	now(): number;
}
