import type { KeyRing } from './key-ring';
import { openWithRing, sealWithRing } from './ring-seal';

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
	sealWithRing(ring, 'message', about(row), message);

/** @throws when no key of the ring opens it */
export const openMessage = (ring: KeyRing, row: Row, sealed: Uint8Array): SealedMessage =>
	openWithRing(ring, 'message', about(row), sealed);
