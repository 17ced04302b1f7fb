import { MOST_AT_ONCE } from '$lib/domain/field/interview';
import type { WaitingInterview } from './interview-records';

/** A signed interview as it is kept, under its name. */
export type KeptInterview = [name: string, kept: WaitingInterview];

/** One request stays below the 64 KiB that a portal reads (BODY_SIZE_LIMIT), with what stands around the parcels. */
const MOST_BYTES = 60_000;
/** Around one ciphertext: ids, the key and the names of all of it. */
const AROUND = 300;

/** What goes into one request each: of one block, oldest first, bounded by count and by bytes. One that is too long goes alone. */
export function batchesOf(waiting: readonly KeptInterview[]): KeptInterview[][] {
	const open = new Map<string, { batch: KeptInterview[]; bytes: number }>();
	const batches: KeptInterview[][] = [];
	for (const each of waiting) {
		const { block, parcel } = each[1];
		const bytes = parcel.ciphertext.length + AROUND;
		const last = open.get(block);
		if (last && last.batch.length < MOST_AT_ONCE && last.bytes + bytes <= MOST_BYTES) {
			last.batch.push(each);
			last.bytes += bytes;
		} else {
			const batch = [each];
			batches.push(batch);
			open.set(block, { batch, bytes });
		}
	}
	return batches;
}
