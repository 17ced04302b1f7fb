import type { KeyRing } from '../crypto/key-ring';
import { openNote } from '../crypto/note-seal';

/** A note as its row holds it: sealed, or in clear until `seal-notes` has come by. */
export interface KeptNote {
	noteId: string;
	sealed: Uint8Array | null;
	clear: string;
}

/** @throws when it was sealed with a key that is not in the ring */
export const noteText = (keys: KeyRing, { noteId, sealed, clear }: KeptNote): string =>
	sealed ? openNote(keys, noteId, sealed) : clear;
