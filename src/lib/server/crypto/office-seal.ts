import { CompactEncrypt, compactDecrypt, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { once } from '$lib/engine/model/once';
import { paddedJson } from './padding';

/** JWE (RFC 7516) to the office's public key, of one of few lengths. The web server has no key that opens it. */
const HEADER = { alg: 'ECDH-ES+A256KW', enc: 'A256GCM' } as const;

export async function sealForOffice(publicKey: JWK, content: unknown): Promise<string> {
	const key = await sealingKey(publicKey);
	return new CompactEncrypt(paddedJson(content))
		.setProtectedHeader({ alg: HEADER.alg, enc: HEADER.enc, kid: publicKey.kid })
		.encrypt(key);
}

/** Read once: a server seals everything to the same. */
const sealingKey = once((publicKey: JWK) => importJWK(publicKey, HEADER.alg));

/** On the office's own machine only. @throws when the private key is not the one it was sealed to */
export async function openSealed(privateKey: JWK, sealed: string): Promise<unknown> {
	const { plaintext } = await compactDecrypt(sealed, await importJWK(privateKey, HEADER.alg));
	return JSON.parse(new TextDecoder().decode(plaintext));
}

/** A P-256 key pair: the public half goes to the server, the private half never leaves the office. */
export async function newOfficeKeys(kid: string): Promise<{ publicKey: JWK; privateKey: JWK }> {
	const pair = await generateKeyPair(HEADER.alg, { crv: 'P-256', extractable: true });
	const publicKey = { ...(await exportJWK(pair.publicKey)), kid, use: 'enc' };
	return { publicKey, privateKey: { ...(await exportJWK(pair.privateKey)), kid, use: 'enc' } };
}
