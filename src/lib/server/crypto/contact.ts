import { subkey, type KeyRing } from './key-ring';
import { openWithRing, sealWithRing } from './ring-seal';
import { keyedHash } from './slow-hash';

/** How somebody can be reached: kept sealed, bound to the ticket or household that it belongs to. */
export interface Contact {
	/** Digits. */
	phone: string;
	/** Where they live, as they wrote it. May be empty. */
	place: string;
}

export const sealContact = (ring: KeyRing, owner: string, contact: Contact): Uint8Array =>
	sealWithRing(ring, 'contact', `contact/${owner}`, contact);

/** @throws when no key of the ring opens it */
export const openContact = (ring: KeyRing, owner: string, sealed: Uint8Array): Contact =>
	openWithRing(ring, 'contact', `contact/${owner}`, sealed);

/** Finds the same line again without the number; a display shows no extension, so it is left out. @param phone as `readPhone` gives it */
export const phoneHash = (ring: KeyRing, phone: string): Uint8Array =>
	keyedHash(subkey(ring, 'contact'), `phone/${phone.split('-')[0]}`);
