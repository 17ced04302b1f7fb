/** What an enumerator's phone says of itself: counts and a time, no content. */
import { z } from 'zod';

const count = z.number().int().min(0).max(9999);

export const phoneReport = z.object({
	phoneId: z.uuid(),
	/** Interviews begun and not signed. */
	unsigned: count,
	/** Signed and not sent. */
	signed: count,
	/** How long ago the oldest of those was signed, milliseconds: the phone's clock may be wrong, its stopwatch is not. */
	oldestAgo: z.number().optional()
});
