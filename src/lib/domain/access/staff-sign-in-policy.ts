/**
 * How often a staff sign-in may fail. The page states it, so that a pause surprises nobody. What is paused is a number *on one
 * network*, and a device that signed in before apart from it: the number stands on the badge, and whoever reads it there
 * must not be able to lock its holder out.
 */
export const STAFF_SIGN_IN_POLICY = {
	/** Wrong tries for one staff number from one network, or from one known device, until the pause. */
	tries: 5,
	/** Length of the pause, in minutes. */
	pauseMinutes: 15,
	/** Refused sign-ins from one network, whatever the numbers, in `pauseMinutes`. */
	failuresPerAddress: 60
} as const;
