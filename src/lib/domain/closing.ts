/** 结束本轮: what takes two people of the office before keys are destroyed. Instants are UTC milliseconds. */

/** How long a request waits for a second person, and how long their word serves the command. */
export const CLOSE_WITHIN = 24 * 3_600_000;

export interface CloseTimes {
	askedAt: number;
	agreedAt?: number;
	takenBackAt?: number;
	usedAt?: number;
}

export type CloseState = 'asked' | 'agreed' | 'over';

export function closeState({ askedAt, agreedAt, takenBackAt, usedAt }: CloseTimes, now: number): CloseState {
	if (takenBackAt !== undefined || usedAt !== undefined) return 'over';
	if (now - (agreedAt ?? askedAt) >= CLOSE_WITHIN) return 'over';
	return agreedAt === undefined ? 'asked' : 'agreed';
}

/** When the keys were destroyed, as this newest request asked for; absent while one is left, or one came since. */
export const closedAt = (request: Pick<CloseTimes, 'usedAt'> | undefined, keys: number): number | undefined =>
	keys === 0 ? request?.usedAt : undefined;

/** The round's id as people type it. */
export const isRoundTyped = (typed: string, id: string): boolean =>
	typed.normalize('NFKC').replace(/\s/g, '').toLowerCase() === id.toLowerCase();
