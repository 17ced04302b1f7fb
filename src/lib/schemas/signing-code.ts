/** What a phone asks of the portal for a code in place of a signature: the shape alone. */
import { z } from 'zod';

const interview = { householdId: z.uuid(), interviewId: z.uuid() };

/** A code is to be sent to the informant's phone. */
export const askedSigningCode = z.object({ ...interview, phone: z.string().max(40) });

/** What the informant said the code is. `challenge`: what the portal gave the phone when it was sent. */
export const givenSigningCode = z.object({
	...interview,
	challenge: z.string().max(400),
	code: z.string().max(40)
});
