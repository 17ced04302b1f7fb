import { createDecipheriv, createECDH, hkdfSync, type ECDH } from 'node:crypto';
import { FIELD_SEAL, type Parcel } from '$lib/domain/field/parcel';
import { once } from '$lib/engine/model/once';
import { keyIds, type KeyRing } from './key-ring';
import { privateScalar, publicHalf, type PublicPoint } from './p256';

/** What phones seal their visits to. */
export interface VisitKey extends PublicPoint {
	kid: string;
}

const TAG_BYTES = 16;

export const visitKey = (ring: KeyRing): VisitKey => ({
	kid: ring.current,
	...publicHalf(privateScalar(ring, 'visit', ring.current))
});

/** What a phone sealed (src/lib/client/vault/pin-lock.ts). @returns undefined for anything that was not sealed to this ring under `mark` */
export function openParcel(ring: KeyRing, mark: string, parcel: Parcel): unknown {
	if (!keyIds(ring).includes(parcel.kid)) return undefined;
	try {
		return JSON.parse(decrypted(parcelKey(ring, parcel), mark, parcel));
	} catch {
		return undefined;
	}
}

/** Private halves that were derived already: a day's interviews come sixty at a time, all sealed to one. */
const pairsOf = once((_: KeyRing) => new Map<string, ECDH>());

function pairOf(ring: KeyRing, kid: string): ECDH {
	const known = pairsOf(ring);
	const pair = known.get(kid) ?? createECDH('prime256v1');
	if (!known.has(kid)) pair.setPrivateKey(privateScalar(ring, 'visit', kid));
	known.set(kid, pair);
	return pair;
}

function parcelKey(ring: KeyRing, { kid, ephemeral }: Parcel): Uint8Array {
	const sender = Buffer.concat([
		Buffer.from([4]),
		Buffer.from(ephemeral.x, 'base64url'),
		Buffer.from(ephemeral.y, 'base64url')
	]);
	return new Uint8Array(hkdfSync('sha256', pairOf(ring, kid).computeSecret(sender), new Uint8Array(0), FIELD_SEAL, 32));
}

function decrypted(key: Uint8Array, mark: string, { iv, ciphertext }: Parcel): string {
	const bytes = Buffer.from(ciphertext, 'base64url');
	const opening = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: TAG_BYTES });
	opening.setAAD(Buffer.from(mark)).setAuthTag(bytes.subarray(-TAG_BYTES));
	return Buffer.concat([opening.update(bytes.subarray(0, -TAG_BYTES)), opening.final()]).toString();
}
