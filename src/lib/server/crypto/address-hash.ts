import { networkRange } from '$lib/domain/access/network-range';
import { subkey, type KeyRing } from './key-ring';
import { keyedHash } from './slow-hash';

/** A network address, for limits and the help desk's "same address" only. */
export const addressHash = (ring: KeyRing, address: string): Uint8Array => keyedHash(subkey(ring, 'address'), address);

/** The network that an address lies in: tells whether many failures come from one place, without the address. */
export const rangeHash = (ring: KeyRing, address: string): Uint8Array =>
	keyedHash(subkey(ring, 'address'), `range/${networkRange(address)}`);
