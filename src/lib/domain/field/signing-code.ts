/** 确认码代替签字: a code that the informant's own phone receives, in place of the signature on the glass (adr/0029). */
const MINUTE = 60_000;

/** Figures of the written policy (docs/sign-in-policy.md): an enumerator is not to send text messages to the whole town. */
export const SIGNING_POLICY = {
	/** How long a code stands, milliseconds. */
	lasts: 10 * MINUTE,
	/** Wrong codes for one interview, whichever of its codes was meant. */
	wrongCodes: 5,
	/** Text messages for one interview. */
	texts: 3,
	/** Text messages to one number in a day, whoever sends them. */
	textsToANumber: 5,
	/** Text messages of one account in a day. */
	textsADay: 60
} as const;

/** Six digits, as a phone's keyboard may give them; undefined when they are none. */
export function readSigningCode(typed: string): string | undefined {
	const digits = typed.normalize('NFKC').replace(/\s/g, '');
	return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** Which interview is confirmed: no code and no confirmation serves another one. */
export interface SigningInterview {
	householdId: string;
	interviewId: string;
}

/** What the portal knows of a confirmation, and the office finds. `numberEnding`: the last two digits of the phone. */
export interface Confirmation {
	/** UTC milliseconds. */
	at: number;
	numberEnding: string;
}
