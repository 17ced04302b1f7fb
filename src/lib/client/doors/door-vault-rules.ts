import { isWeakPin } from '$lib/domain/access/pin';

/** How long and how often, for what an enumerator's phone keeps. Instants are milliseconds of the phone's own clock. */
export const KEPT_AT_MOST = 24 * 3_600_000;
/** Digits of an offline PIN. */
export const PIN_DIGITS = { min: 6, max: 12 };

/** Phones correct their clocks by a little; setting one back by more is a way to keep a list for longer. */
const CLOCK_DRIFT = 5 * 60_000;

export interface Times {
	keptAt: number;
	/** The latest time at which the list was ever looked at. */
	lastSeenAt: number;
}

/** Whether a list may still be opened. */
export const isFresh = ({ keptAt, lastSeenAt }: Times, now: number): boolean =>
	now - keptAt <= KEPT_AT_MOST && now >= Math.max(keptAt, lastSeenAt) - CLOCK_DRIFT;

/** Digits only, and no pattern: the PIN guards against whoever finds the phone. */
export const isOfflinePin = (pin: string): boolean =>
	/^\d+$/.test(pin) && pin.length >= PIN_DIGITS.min && pin.length <= PIN_DIGITS.max && !isWeakPin(pin);
