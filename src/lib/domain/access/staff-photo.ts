import { fail, ok, type Result } from '../problem';

/** The MIME types that a photograph may be served with: nothing that a browser could run. */
export type PhotoKind = 'image/jpeg' | 'image/png';

export interface StaffPhoto {
	kind: PhotoKind;
	bytes: Uint8Array;
}

export const PHOTO_BYTES_MAX = 100 * 1024;

/** JPEG: SOI and the first marker (ISO/IEC 10918-1 B.1.1.3). PNG: ISO/IEC 15948 §5.2. */
const SIGNATURES: Readonly<Record<PhotoKind, readonly number[]>> = {
	'image/jpeg': [0xff, 0xd8, 0xff],
	'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
};
const KINDS: readonly PhotoKind[] = ['image/jpeg', 'image/png'];

/** A file as a photograph of staff: its kind is told by its first bytes, never by its name. */
export function readPhoto(bytes: Uint8Array): Result<StaffPhoto> {
	const kind = KINDS.find((one) => SIGNATURES[one].every((byte, at) => bytes[at] === byte));
	if (!kind) return fail('photo.kind');
	return bytes.length > PHOTO_BYTES_MAX
		? fail('photo.size', { size: Math.ceil(bytes.length / 1024) })
		: ok({ kind, bytes });
}
