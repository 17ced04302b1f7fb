import type { KeyRing } from './key-ring';
import { openWithRing, sealWithRing } from './ring-seal';

/** 户主姓名、联系方式: what the pre-listing may hold of a person, and nothing else. */
export interface HouseholderContact {
	name: string;
	phone: string;
}

const about = (householdId: string) => `prelisting/${householdId}`;

/** Sealed with a key that serves nothing else, bound to its household. */
export const sealContact = (ring: KeyRing, householdId: string, contact: HouseholderContact): Uint8Array =>
	sealWithRing(ring, 'prelisting', about(householdId), contact);

/** @throws when no key of the ring opens it, or it belongs to another household */
export const openContact = (ring: KeyRing, householdId: string, sealed: Uint8Array): HouseholderContact =>
	openWithRing(ring, 'prelisting', about(householdId), sealed);
