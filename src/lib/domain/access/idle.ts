/** How long somebody may do nothing; the browser warns by the same numbers that the server ends sessions by. */
export const IDLE = {
	/** A resident's session ends this long after its last request. */
	minutes: 30,
	/** So long before the end the page asks whether somebody is still there. */
	warnMinutes: 5,
	/** Requests within this time of the last extension do not write again: a session may end this much earlier. */
	writeAfterSeconds: 60,
	/** A session ends this long after it began, whatever is asked of it. */
	absoluteHours: 12
} as const;

export type SessionTime = { kind: 'fine' | 'over' } | { kind: 'ending'; minutesLeft: number };

/** What is left of a session, in whole minutes begun: 4:01 is "5 minutes", as a kitchen timer would say. */
export function sessionTime(left: number): SessionTime {
	if (left <= 0) return { kind: 'over' };
	if (left > IDLE.warnMinutes * 60_000) return { kind: 'fine' };
	return { kind: 'ending', minutesLeft: Math.ceil(left / 60_000) };
}

/** Milliseconds until that sentence changes. */
export function untilNextSentence(left: number): number {
	const toWarning = left - IDLE.warnMinutes * 60_000;
	return toWarning > 0 ? toWarning : ((left - 1) % 60_000) + 1;
}
