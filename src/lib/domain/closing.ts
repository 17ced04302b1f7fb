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

/** The round's id as people type it. */
export const isRoundTyped = (typed: string, id: string): boolean =>
	typed.normalize('NFKC').replace(/\s/g, '').toLowerCase() === id.toLowerCase();
