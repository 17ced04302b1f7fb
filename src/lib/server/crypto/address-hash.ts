import { networkRange, networksOf } from '$lib/domain/access/network-range';
import { subkey, type KeyRing } from './key-ring';
import { keyedHash } from './slow-hash';

/** A network address, for limits and the help desk's "same address" only. */
export const addressHash = (ring: KeyRing, address: string): Uint8Array => keyedHash(subkey(ring, 'address'), address);

/** The network that an address lies in: tells whether many failures come from one place, without the address. */
export const rangeHash = (ring: KeyRing, address: string): Uint8Array =>
	keyedHash(subkey(ring, 'address'), `range/${networkRange(address)}`);

/** What limits count an address under, from narrow to wide: no address stands in the database. */
export const networkKeys = (ring: KeyRing, address: string): string[] =>
	networksOf(address).map((network) => limitKey(ring, network));

/** The same for whatever else is counted and shall not be read. */
export const limitKey = (ring: KeyRing, counted: string): string =>
	Buffer.from(keyedHash(subkey(ring, 'address'), `limit/${counted}`)).toString('base64url');
