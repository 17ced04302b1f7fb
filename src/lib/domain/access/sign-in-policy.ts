/**
 * How often a sign-in may fail. The arithmetic is in docs/sign-in-policy.md; a test measures the curve against it.
 * - A household: only holders of its current letter can spend its tries, so nobody else can lock it out.
 * - An address: failures only; carriers put thousands of phones behind one.
 * - All together: a guessing run over many addresses.
 */
export const SIGN_IN_POLICY = {
	/** Wrong PINs with the current letter until the pause. */
	pinTries: 5,
	/** Length of the pause, in minutes of the round's clock. */
	pauseMinutes: 15,
	/** Refused sign-ins from one address in `windowMinutes`. */
	failuresPerAddress: 60,
	/** Refused sign-ins with one replaced letter in `windowMinutes`. */
	failuresPerOldLetter: 5,
	/** Refused sign-ins from all addresses in `windowMinutes`. */
	failuresInAll: 20_000,
	/** Refused sign-ins from one address that are written down without spending anything (typing errors) in `windowMinutes`. */
	notesPerAddress: 60,
	/** Badge numbers that nobody has, looked up from one address in `windowMinutes`. */
	badgesPerAddress: 60,
	windowMinutes: 15,
	/** How long a letter's code, once typed, waits for its PIN. */
	codeWaitsMinutes: 15
} as const;

export const minutes = (n: number): number => n * 60_000;
