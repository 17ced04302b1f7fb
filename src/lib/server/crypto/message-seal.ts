import { decrypt, encrypt } from './envelope';
import { keyIds, subkey, type KeyRing } from './key-ring';

/** What is sent, and to whom: kept sealed until then, bound to its row. */
export interface SealedMessage {
	/** Digits. */
	phone: string;
	text: string;
}

interface Row {
	householdId: string;
	messageId: string;
}

const about = ({ householdId, messageId }: Row): string => `message/${householdId}/${messageId}`;

export const sealMessage = (ring: KeyRing, row: Row, message: SealedMessage): Uint8Array =>
	encrypt(subkey(ring, 'message'), Buffer.from(JSON.stringify(message)), about(row));

/** @throws when no key of the ring opens it */
export function openMessage(ring: KeyRing, row: Row, sealed: Uint8Array): SealedMessage {
	for (const kid of keyIds(ring)) {
		try {
			return JSON.parse(
				Buffer.from(decrypt(subkey(ring, 'message', kid), sealed, about(row))).toString()
			) as SealedMessage;
		} catch {
			continue;
		}
	}
	throw new Error('The message was sealed with a key that is not in the ring.');
}
