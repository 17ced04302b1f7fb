import type { KeyRing } from './key-ring';
import { openWithRing, sealWithRing } from './ring-seal';

const about = (noteId: string): string => `note/${noteId}`;

/** What a member of staff wrote down, bound to its row: a name in it stands nowhere in clear. */
export const sealNote = (ring: KeyRing, noteId: string, text: string): Uint8Array =>
	sealWithRing(ring, 'note', about(noteId), text);

/** @throws when no key of the ring opens it, or it is another row's */
export const openNote = (ring: KeyRing, noteId: string, sealed: Uint8Array): string =>
	openWithRing(ring, 'note', about(noteId), sealed);
