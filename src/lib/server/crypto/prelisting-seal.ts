import { decrypt, encrypt } from './envelope';
import { keyIds, subkey, type KeyRing } from './key-ring';

/** 户主姓名、联系方式: what the pre-listing may hold of a person, and nothing else. */
export interface HouseholderContact {
	name: string;
	phone: string;
}

const about = (householdId: string) => `prelisting/${householdId}`;

/** Sealed with a key that serves nothing else, bound to its household. */
export const sealContact = (ring: KeyRing, householdId: string, contact: HouseholderContact): Uint8Array =>
	encrypt(subkey(ring, 'prelisting'), Buffer.from(JSON.stringify(contact)), about(householdId));

/** @throws when no key of the ring opens it, or it belongs to another household */
export function openContact(ring: KeyRing, householdId: string, sealed: Uint8Array): HouseholderContact {
	for (const kid of keyIds(ring)) {
		try {
			return JSON.parse(Buffer.from(decrypt(subkey(ring, 'prelisting', kid), sealed, about(householdId))).toString());
		} catch {
			continue;
		}
	}
	throw new Error('A contact of the pre-listing was sealed with a key that is not in the ring.');
}
