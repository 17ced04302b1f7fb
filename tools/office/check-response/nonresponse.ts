/** Items that nobody answered at the door, of one response: what the office counts as item non-response (adr/0078). */
import { NONRESPONSES, type NonresponseByItem } from '../../../src/lib/engine/model/nonresponse';
import type { FormResponse } from '../../../src/lib/engine/model/response';

/** By item code, how often each was said: `{ "D10": { "unknown": 2, "refused": 0 } }`. */
export type NonresponseCounts = Record<string, Record<(typeof NONRESPONSES)[number], number>>;

type Lacking = { nonresponse?: NonresponseByItem };

/** Adds what a response lacks, of the household and of everybody on its lists. */
export function countNonresponse(response: FormResponse, counts: NonresponseCounts = {}): NonresponseCounts {
	const entries = Object.values(response).flatMap((value: unknown) =>
		Array.isArray(value) ? (value as Lacking[]) : []
	);
	for (const { nonresponse = {} } of [response, ...entries])
		for (const [item, said] of Object.entries(nonresponse)) {
			if (!NONRESPONSES.includes(said)) continue;
			const count = (counts[item] ??= { unknown: 0, refused: 0 });
			count[said] += 1;
		}
	return counts;
}
