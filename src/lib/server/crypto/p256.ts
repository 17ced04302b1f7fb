import { createECDH } from 'node:crypto';
import { subkey, type KeyRing, type Purpose } from './key-ring';

/** A public key of the curve P-256 as a browser reads it (JWK). */
export interface PublicPoint {
	kty: 'EC';
	crv: 'P-256';
	x: string;
	y: string;
}

/** Order of P-256 (NIST SP 800-186 §3.2.1.3): a private key is a number from 1 to one less. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The private half of the pair that the ring holds for one purpose, 32 bytes: derived, so that no further secret has to be kept. */
export function privateScalar(ring: KeyRing, purpose: Purpose, kid: string): Buffer {
	const derived = BigInt(`0x${Buffer.from(subkey(ring, purpose, kid)).toString('hex')}`);
	return Buffer.from(((derived % (ORDER - 1n)) + 1n).toString(16).padStart(64, '0'), 'hex');
}

export function publicHalf(scalar: Buffer): PublicPoint {
	const pair = createECDH('prime256v1');
	pair.setPrivateKey(scalar);
	const point = pair.getPublicKey();
	return {
		kty: 'EC',
		crv: 'P-256',
		x: point.subarray(1, 33).toString('base64url'),
		y: point.subarray(33).toString('base64url')
	};
}
