import { decrypt, encrypt } from './envelope';
import { keyIds, subkey, type KeyRing, type Purpose } from './key-ring';

/** What only the service reads again, as JSON under the ring's current key; `about` binds it to its row. */
export const sealWithRing = (ring: KeyRing, purpose: Purpose, about: string, content: unknown): Uint8Array =>
	encrypt(subkey(ring, purpose), Buffer.from(JSON.stringify(content)), about);

/** @throws when no key of the ring opens it, or it belongs to another row */
export function openWithRing<Content>(ring: KeyRing, purpose: Purpose, about: string, sealed: Uint8Array): Content {
	for (const kid of keyIds(ring)) {
		try {
			return JSON.parse(Buffer.from(decrypt(subkey(ring, purpose, kid), sealed, about)).toString()) as Content;
		} catch {
			continue;
		}
	}
	throw new Error(`A sealed value (${purpose}) was made with a key that is not in the ring.`);
}
