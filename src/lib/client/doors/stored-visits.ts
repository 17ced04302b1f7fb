import { parcelMark, type Parcel } from '$lib/domain/field/parcel';
import type { OutboxEntry } from './visit-queue';
import { seal, type PinLock, type Sealed } from '../vault/pin-lock';
import { toBase64Url, type VerifyingKey } from './receipt-check';

/** Visits not yet known to the server, and those that it did not accept: names of what is kept begin like this. */
export const VISIT = 'visit/';
export const REFUSED = 'refused/';

/** A visit twice: as its enumerator can read it after the PIN, and as the server can. */
export interface StoredVisit {
	own: Sealed;
	block: string;
	parcel: Parcel;
}

type Moment = Pick<OutboxEntry, 'visitId' | 'at'>;

/** `to`: the server's key, from the list that the visit belongs to. */
export async function sealVisit(lock: PinLock, to: VerifyingKey, visit: OutboxEntry): Promise<StoredVisit> {
	const { visitId, block, at, ...content } = visit;
	const own = await seal(lock, markOf({ visitId, at }), visit);
	const { ephemeral, iv, ciphertext } = await seal({ publicKey: to }, parcelMark(block, visitId), content);
	const { x = '', y = '' } = ephemeral;
	const parcel = {
		kid: to.kid,
		ephemeral: { x, y },
		iv: toBase64Url(iv),
		ciphertext: toBase64Url(new Uint8Array(ciphertext))
	};
	return { own, block, parcel };
}

/** Marks sort by time, so that the oldest is sent first; two visits in a millisecond keep some fixed order. */
export const markOf = ({ visitId, at }: Moment): string => `${String(at).padStart(16, '0')}/${visitId}`;

export const nameOf = (prefix: string, visit: Moment): string => prefix + markOf(visit);

export function momentOf(name: string): Moment {
	const [, at, visitId = ''] = name.split('/');
	return { at: Number(at), visitId };
}
