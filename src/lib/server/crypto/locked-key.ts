import { FlattenedEncrypt, flattenedDecrypt, type FlattenedJWE, type JWK } from 'jose';

/** The office's private key in its file: a JWK encrypted under a passphrase (RFC 7517, appendix C), for which other programs exist too. */
const HEADER = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', cty: 'jwk+json' } as const;
/** Three times OWASP's figure for PBKDF2 with SHA-512: it is typed a few times in a round. */
const ROUNDS = 630_000;

/** @returns JSON, for the file */
export async function lockKey(privateKey: JWK, passphrase: string): Promise<string> {
	const locked = await new FlattenedEncrypt(Buffer.from(JSON.stringify(privateKey)))
		.setProtectedHeader({ ...HEADER, kid: privateKey.kid })
		.setKeyManagementParameters({ p2c: ROUNDS })
		.encrypt(bytesOf(passphrase));
	return JSON.stringify(locked);
}

export const isLocked = (file: object): file is FlattenedJWE => 'ciphertext' in file;

/** @throws when the passphrase is another one, or a bit of the file was changed */
export async function unlockKey(file: FlattenedJWE, passphrase: string): Promise<JWK> {
	const { plaintext } = await flattenedDecrypt(file, bytesOf(passphrase), {
		keyManagementAlgorithms: [HEADER.alg],
		maxPBES2Count: ROUNDS
	});
	return JSON.parse(new TextDecoder().decode(plaintext)) as JWK;
}

/** Full-width letters and those of an input method are the same as the others. */
const bytesOf = (passphrase: string): Uint8Array => new Uint8Array(Buffer.from(passphrase.normalize('NFKC')));
