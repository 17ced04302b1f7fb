import { newTotpSecret, passwordHash, totpUri } from '../auth/staff-credentials';
import type { KeyRing } from '../crypto/key-ring';
import { sealStaffSecret } from '../crypto/staff-secret';
import { newPassword } from '../crypto/tokens';

/** Shown once: the database keeps a hash of the one and a sealed copy of the other. */
export interface NewAccount {
	password: string;
	/** base32 */
	totpSecret: string;
	/** otpauth:// for an authenticator */
	totpUri: string;
}

/** New secrets of an account. `shown`: for whoever gets it; `stored`: the columns of its row. */
export async function newAccountSecrets(keys: KeyRing, number: string) {
	const [password, totpSecret] = [newPassword(), newTotpSecret()];
	const shown: NewAccount = { password, totpSecret, totpUri: totpUri(totpSecret, number) };
	const stored = {
		passwordHash: await passwordHash(password),
		firstPassword: true,
		totpSecret: sealStaffSecret(keys, number, totpSecret)
	};
	return { shown, stored };
}
