import { decrypt, encrypt } from './envelope';
import { keyIds, subkey, type KeyRing } from './key-ring';

/** A member of staff's TOTP secret at rest, bound to the staff number. */
export const sealStaffSecret = (ring: KeyRing, staffNumber: string, secret: string): Uint8Array =>
	encrypt(subkey(ring, 'staff'), Buffer.from(secret), `totp/${staffNumber}`);

/** @throws when no key of the ring opens it */
export function openStaffSecret(ring: KeyRing, staffNumber: string, sealed: Uint8Array): string {
	for (const kid of keyIds(ring)) {
		try {
			return Buffer.from(decrypt(subkey(ring, 'staff', kid), sealed, `totp/${staffNumber}`)).toString();
		} catch {
			continue;
		}
	}
	throw new Error('The one-time-code secret was sealed with a key that is not in the ring.');
}
