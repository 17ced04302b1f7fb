import type { Clock } from '$lib/domain/household/round';

/** The server's own clock: the one place that reads the time. */
export const systemClock: Clock = { now: () => Date.now() };

/**
 * Rehearsal: the round's clock starts at `start` (2020-11-02 09:00 +08:00) when the product starts, or where the last
 * rehearsal stopped, so that time never runs backwards over what was recorded.
 */
export function rehearsalClock(start: number, lastEvent: number | undefined, real: Clock = systemClock): Clock {
	const begun = real.now();
	const origin = Math.max(start, lastEvent ?? 0);
	return { now: () => origin + (real.now() - begun) };
}
