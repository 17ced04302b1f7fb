import { createHash, createPrivateKey, createPublicKey, sign, verify, type JsonWebKey } from 'node:crypto';
import {
	doorMarkText,
	MARK_BYTES,
	readToken,
	signedText,
	type ReadToken,
	type ReceiptClaims
} from '$lib/domain/receipt/receipt-token';
import { once } from '$lib/engine/model/once';
import { keyIds, type KeyRing } from './key-ring';
import { privateScalar, publicHalf, type PublicPoint } from './p256';

/**
 * ES256 (RFC 7518 §3.4) because Web Crypto of every phone that runs the portal's script can check it; Ed25519 cannot be
 * counted on there. The key pair is derived from the key ring, so that no further secret has to be kept.
 */
export interface ReceiptKey extends PublicPoint {
	kid: string;
}

/** What the QR code of a receipt says. */
export function sealReceipt(
	ring: KeyRing,
	door: { block: string; number: string },
	receipt: Omit<ReceiptClaims, 'doorMark'>
): string {
	const doorMark = doorMarkOf(door.block, door.number, receipt.receiptNumber);
	const signed = signedText(ring.current, { ...receipt, doorMark });
	const key = signingKey(ring);
	return `${signed}.${sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** @returns undefined for anything that this ring has not signed */
export function openReceipt(ring: KeyRing, text: string): ReceiptClaims | undefined {
	const token = readToken(text);
	return token && isSigned(ring, token) ? token.claims : undefined;
}

function isSigned(ring: KeyRing, { kid, signed, signature }: ReadToken): boolean {
	const jwk = receiptKeys(ring).find((key) => key.kid === kid);
	if (!jwk) return false;
	const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
	return verify('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
}

/** The public keys that the enumerator's app carries, one a secret of the ring: old receipts stay good after a rotation. */
export const receiptKeys = (ring: KeyRing): ReceiptKey[] =>
	keyIds(ring).map((kid) => ({ kid, ...publicHalf(scalarOf(ring, kid)) }));

export const doorMarkOf = (block: string, number: string, receiptNumber: string): string =>
	createHash('sha256')
		.update(doorMarkText(block, number, receiptNumber))
		.digest()
		.subarray(0, MARK_BYTES)
		.toString('base64url');

const scalarOf = (ring: KeyRing, kid: string): Buffer => privateScalar(ring, 'receipt', kid);

/** Made once a ring: reading a private key costs more than signing with it. */
const signingKey = once((ring: KeyRing) => createPrivateKey({ key: privateJwk(ring, ring.current), format: 'jwk' }));

function privateJwk(ring: KeyRing, kid: string): JsonWebKey {
	const scalar = scalarOf(ring, kid);
	return { ...publicHalf(scalar), d: scalar.toString('base64url') };
}
