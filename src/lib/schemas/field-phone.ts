/** What an enumerator's phone says of itself: counts and a time, no content. */
import { z } from 'zod';

const count = z.number().int().min(0).max(9999);

export const phoneReport = z
	.object({
		phoneId: z.uuid(),
		/** Interviews begun and not signed. */
		unsigned: count,
		/** Of these, those that wait for the signature; a phone with an older build does not say. */
		toSign: count.optional(),
		/** Signed and not sent. */
		signed: count,
		/** How long ago the oldest of those was signed, milliseconds: the phone's clock may be wrong, its stopwatch is not. */
		oldestAgo: z.number().optional()
	})
	.refine(({ unsigned, toSign = 0 }) => toSign <= unsigned);
