/** The first scheme of PIN and resident's key, a slow hash each: for what was stored before the second (docs/adr/0032). */
import { keyIds, subkey, type KeyRing } from './key-ring';
import { keyedHash, same, slowHash } from './slow-hash';

export async function isOldPinOf(
	ring: KeyRing,
	householdId: string,
	pin: string,
	stored: Uint8Array
): Promise<boolean> {
	const slow = await slowHash(pin, `zitian/pin/${householdId}`);
	return keyIds(ring).some((kid) => same(keyedHash(subkey(ring, 'pin', kid), slow), stored));
}

export async function oldResidentKeys(
	ring: KeyRing,
	householdId: string,
	code: string,
	pin: string
): Promise<Uint8Array[]> {
	const slow = await slowHash(`${code}/${pin}`, `zitian/resident/${householdId}`);
	return keyIds(ring).map((kid) => keyedHash(subkey(ring, 'resident-key', kid), slow));
}
