/** How often a staff sign-in may fail. The page states it, so that a pause surprises nobody. */
export const STAFF_SIGN_IN_POLICY = {
	/** Wrong tries for one staff number until the pause. */
	tries: 5,
	/** Length of the pause, in minutes of the round's clock. */
	pauseMinutes: 15
} as const;

export interface TryState {
	failedTries: number;
	lockedUntil: number | null;
}

export const isPaused = (state: TryState, now: number): boolean =>
	state.lockedUntil !== null && state.lockedUntil > now;

/** The state after one more wrong try; a pause that has ended gives all tries back. */
export function afterWrongTry(state: TryState, now: number, policy = STAFF_SIGN_IN_POLICY): TryState {
	const failedTries = state.lockedUntil === null ? state.failedTries + 1 : 1;
	const paused = failedTries >= policy.tries;
	return { failedTries, lockedUntil: paused ? now + policy.pauseMinutes * 60_000 : null };
}
