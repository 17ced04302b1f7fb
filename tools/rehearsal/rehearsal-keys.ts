import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newOfficeKeys } from '$lib/server/crypto/office-seal';

/** The settings of a rehearsal that are keys. In a real round the office keeps its private key on a machine of its own. */
export interface RehearsalKeys {
	ZITIAN_SECRETS: string;
	/** Path of the JWK. */
	OFFICE_PUBLIC_KEY: string;
}

/** Makes a rehearsal's keys the first time, readable by their owner only, and reads them afterwards. */
export async function rehearsalKeys(dataDir: string): Promise<RehearsalKeys> {
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const secrets = join(dataDir, 'secrets');
	if (!existsSync(secrets)) write(secrets, `k1:${randomBytes(32).toString('base64url')}`);
	const publicFile = join(dataDir, 'office-public-key.json');
	if (!existsSync(publicFile)) {
		const { publicKey, privateKey } = await newOfficeKeys('rehearsal');
		write(join(dataDir, 'office-private-key.json'), JSON.stringify(privateKey));
		write(publicFile, JSON.stringify(publicKey));
	}
	return { ZITIAN_SECRETS: readFileSync(secrets, 'utf8').trim(), OFFICE_PUBLIC_KEY: publicFile };
}

function write(path: string, text: string): void {
	writeFileSync(path, `${text}\n`, { mode: 0o600 });
}
