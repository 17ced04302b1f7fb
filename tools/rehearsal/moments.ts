/** When things happened before a rehearsal begins. All instants are UTC milliseconds. */
import type { Clock, CollectionRound } from '$lib/domain/household/round';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface RehearsalMoments {
	/** The list is loaded, staff are named. */
	prepared: number;
	lettersPrinted: number;
	/** Somebody fills in the form before the reference moment. */
	prefilled: number;
	/** Everything else that residents have done. */
	filledIn: number;
	/** The last wrong PIN: as late as can be, so that the pause lasts into the rehearsal. */
	locked: number;
}

/** Nothing lies after `start`, where the rehearsal's clock begins, nor after the round's close. */
export function momentsBefore(round: CollectionRound, start: number): RehearsalMoments {
	const latest = Math.min(start, round.selfReportCloses - MINUTE);
	const atMost = (instant: number, before: number): number => Math.min(instant, latest - before);
	return {
		prepared: atMost(round.selfReportOpens + DAY / 2, 3 * DAY),
		lettersPrinted: atMost(round.selfReportOpens + 9 * DAY, 2 * DAY),
		prefilled: atMost(round.referenceMoment - 6 * DAY, DAY),
		filledIn: latest - 40 * MINUTE,
		locked: latest
	};
}

export interface MovableClock extends Clock {
	moveTo(instant: number): void;
}

export function movableClock(instant: number): MovableClock {
	let now = instant;
	return {
		now: () => now,
		moveTo: (next) => {
			now = next;
		}
	};
}
