/** 复查 and 验收: how many households of a block are asked again, and when a block may be accepted (adr/0075). */

/** One household in so many, and so many of a block at least. */
export interface ReInterviewRule {
	oneIn: number;
	least: number;
}

/** Ours: no regulation names a share for the supervisor's running check (census-2020-more §4.4, [D]). A round may set another. */
export const RE_INTERVIEWS: ReInterviewRule = { oneIn: 10, least: 5 };

/** Every so-many-th household of the frame is drawn, so that `least` are where there are as many. */
export const stepOf = (frame: number, { oneIn, least }: ReInterviewRule): number =>
	Math.max(1, Math.min(oneIn, Math.floor(frame / least)));

/** 随机等距 (census-2020-more §1.3): from a random start below `step`, in the order of 户编号. */
export const drawnFrom = (frame: readonly string[], { start, step }: { start: number; step: number }): string[] =>
	[...frame].sort().filter((_, rank) => rank % step === start);

/** A re-interview agrees with what was handed in, or differs in items that are then returned by their codes. Never values. */
export const RE_INTERVIEW_RESULTS = ['agrees', 'differs'] as const;
export type ReInterviewResult = (typeof RE_INTERVIEW_RESULTS)[number];

/** What of a household has been accepted, UTC milliseconds. */
export interface Acceptance {
	/** Its re-interview agreed. */
	agreedAt?: number;
	/** The supervisor accepted the block. */
	blockAt?: number;
}

/** 已验收: what was handed in last was accepted after that. */
export const isAccepted = (handedInAt: number | undefined, { agreedAt = 0, blockAt = 0 }: Acceptance): boolean =>
	handedInAt !== undefined && Math.max(agreedAt, blockAt) >= handedInAt;

/** What stands against accepting a block. */
export const ACCEPTANCE_OBSTACLES = ['open', 'toDraw', 'toSettle'] as const;
export type AcceptanceObstacle = (typeof ACCEPTANCE_OBSTACLES)[number];
