import { decrypt, encrypt } from './envelope';
import { keyIds, subkey, type KeyRing } from './key-ring';
import { keyedHash } from './slow-hash';

/** How somebody can be reached: kept sealed, bound to the ticket or household that it belongs to. */
export interface Contact {
	/** Digits. */
	phone: string;
	/** Where they live, as they wrote it. May be empty. */
	place: string;
}

export const sealContact = (ring: KeyRing, owner: string, contact: Contact): Uint8Array =>
	encrypt(subkey(ring, 'contact'), Buffer.from(JSON.stringify(contact)), `contact/${owner}`);

/** @throws when no key of the ring opens it */
export function openContact(ring: KeyRing, owner: string, sealed: Uint8Array): Contact {
	for (const kid of keyIds(ring)) {
		try {
			return JSON.parse(
				Buffer.from(decrypt(subkey(ring, 'contact', kid), sealed, `contact/${owner}`)).toString()
			) as Contact;
		} catch {
			continue;
		}
	}
	throw new Error('The contact was sealed with a key that is not in the ring.');
}

/** Finds the same caller again without the number. */
export const phoneHash = (ring: KeyRing, phone: string): Uint8Array =>
	keyedHash(subkey(ring, 'contact'), `phone/${phone}`);
