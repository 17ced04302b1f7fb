import { Secret, TOTP } from 'otpauth';
import { ARGON2_COST } from '$lib/server/crypto/hash-cost';
import { slowly } from '$lib/server/crypto/slow-work';

export const passwordHash = (password: string): Promise<string> =>
	slowly({ kind: 'argon2Hash', password, cost: ARGON2_COST });

/** What is verified when the number belongs to nobody, so that the answer takes as long. */
let nobody: Promise<string> | undefined;

/** Whether the password is that of `stored`; always false, after the same work, when there is no such account. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
	nobody ??= passwordHash('no account has this password');
	const right = await slowly<boolean>({ kind: 'argon2Verify', stored: stored ?? (await nobody), password });
	return right && stored !== undefined;
}

/** One-time codes of RFC 6238: 6 digits, 30 seconds, SHA-1, what authenticator apps expect. */
const STEP_SECONDS = 30;
const totp = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: STEP_SECONDS });

/** A new secret, base32, 160 bits (RFC 4226 §4). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator scans. */
export const totpUri = (secret: string, number: string): string =>
	new TOTP({
		issuer: 'Zitian',
		label: number,
		secret: Secret.fromBase32(secret),
		digits: 6,
		period: STEP_SECONDS
	}).toString();

/** The code that is valid at `now`, wall-clock UTC milliseconds. */
export const currentCode = (secret: string, now: number): string => totp(secret).generate({ timestamp: now });

/**
 * The time step that `code` belongs to, or undefined if it is wrong or used: one step of drift either way is accepted
 * (RFC 6238 §5.2), a step that is not newer than `lastStep` is not (a code read over a shoulder opens nothing).
 */
export function acceptedStep(secret: string, code: string, lastStep: number, now: number): number | undefined {
	const drift = totp(secret).validate({ token: code, timestamp: now, window: 1 });
	if (drift === null) return undefined;
	const step = Math.floor(now / 1000 / STEP_SECONDS) + drift;
	return step > lastStep ? step : undefined;
}
