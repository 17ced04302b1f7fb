import { decrypt, encrypt } from './envelope';
import { paddedJson } from './padding';

interface Row {
	householdId: string;
	partId: string;
}

const about = ({ householdId, partId }: Row): string => `part/${householdId}/${partId}`;

/** What a member has answered, under the member's key: of one of few lengths, bound to its row. */
export const encryptPart = (memberKey: Uint8Array, row: Row, part: unknown): Uint8Array =>
	encrypt(memberKey, paddedJson(part), about(row));

/** @returns undefined where none of the keys opens it */
export function decryptPart(memberKeys: Uint8Array[], row: Row, ciphertext: Uint8Array): unknown {
	for (const key of memberKeys) {
		try {
			return JSON.parse(Buffer.from(decrypt(key, ciphertext, about(row))).toString());
		} catch {
			continue;
		}
	}
	return undefined;
}
