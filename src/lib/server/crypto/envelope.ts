import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit IV. `about` is additional data that binds the ciphertext to its
 * row and use, so that one household's ciphertext cannot be put in another's place.
 * Layout: IV (12) | tag (16) | ciphertext.
 */
export function encrypt(key: Uint8Array, plain: Uint8Array, about: string): Uint8Array {
	const iv = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
	const body = Buffer.concat([cipher.update(plain), cipher.final()]);
	return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body]));
}

/** @throws when the key, the additional data or a single bit is not the one it was made with */
export function decrypt(key: Uint8Array, sealed: Uint8Array, about: string): Uint8Array {
	const bytes = Buffer.from(sealed);
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(about));
	decipher.setAuthTag(bytes.subarray(12, 28));
	return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]));
}
