/**
 * How often a sign-in may fail, and how much slow work it may ask for. The arithmetic is in docs/sign-in-policy.md; tests
 * measure the curve against it.
 * - A household: only holders of its current letter can spend its tries, so nobody else can lock it out.
 * - A network: failures only; carriers put thousands of phones behind one.
 * - All together: a guessing run over many networks is slowed down, and nobody is refused for it.
 */
export const SIGN_IN_POLICY = {
	/** Wrong PINs with the current letter until the pause. */
	pinTries: 5,
	/** Length of the pause, in minutes of the round's clock. */
	pauseMinutes: 15,
	/** Refused sign-ins from one network (narrowest of `networksOf`) in `windowMinutes`; a device that signed in before has as many of its own. */
	failuresPerAddress: 60,
	/** Refused sign-ins with one replaced letter in `windowMinutes`. */
	failuresPerOldLetter: 5,
	/** Codes of nobody from all networks in `windowMinutes`; from then on strangers are slowed down to `strangersPerSecond`. */
	failuresInAll: 20_000,
	/** Codes looked up a second, by one web process, for devices that never signed in, while there are more failures than that. */
	strangersPerSecond: 20,
	/** Refused sign-ins from one network that are written down without spending anything (typing errors) in `windowMinutes`. */
	notesPerAddress: 60,
	/** Badge numbers that nobody has, looked up from one network in `windowMinutes`. */
	badgesPerAddress: 60,
	windowMinutes: 15,
	/** How long a letter's code, once typed, waits for its PIN. */
	codeWaitsMinutes: 15
} as const;

/** How much more than the one before each wider network of `networksOf` may spend: neighbours share it. */
export const WIDER = 4;

/**
 * Slow hashes that one network may ask of one web process, right or wrong: 20 in 10 seconds. As many wait as a core hashes in three
 * seconds, so that nobody who was let in meets "busy" at the code; while `newcomersUpTo` wait, newcomers wait outside.
 */
export const SLOW_WORK_POLICY = { hashes: 20, seconds: 10, waiting: 96, newcomersUpTo: 8 } as const;

export const minutes = (n: number): number => n * 60_000;
