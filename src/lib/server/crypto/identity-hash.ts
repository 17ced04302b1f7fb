import { networkRange } from '$lib/domain/access/network-range';
import { subkey, type KeyRing } from './key-ring';
import { keyedHash } from './slow-hash';

/** Finds the same ID number on two forms (X06, X07) without the number. */
export const idNumberHash = (ring: KeyRing, idNumber: string): Uint8Array =>
	keyedHash(subkey(ring, 'id-number'), idNumber);

/** A network address, for limits and the help desk's "same address" only. */
export const addressHash = (ring: KeyRing, address: string): Uint8Array => keyedHash(subkey(ring, 'address'), address);

/** The network that an address lies in: tells whether many failures come from one place, without the address. */
export const rangeHash = (ring: KeyRing, address: string): Uint8Array => keyedHash(subkey(ring, 'address'), `range/${networkRange(address)}`);
