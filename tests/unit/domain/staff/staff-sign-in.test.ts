import { describe, expect, it } from 'vitest';
import {
	acceptedStep,
	currentCode,
	isPassword,
	newTotpSecret,
	passwordHash,
	totpUri
} from '../../../../src/lib/server/auth/staff-credentials';

describe('a password', () => {
	it('is right only for its own account', async () => {
		const stored = await passwordHash('correct horse');
		expect(stored).toMatch(/^\$argon2id\$/);
		expect(await isPassword(stored, 'correct horse')).toBe(true);
		expect(await isPassword(stored, 'wrong horse')).toBe(false);
	});

	it('of nobody is never right, not even the one that is verified in its place', async () => {
		expect(await isPassword(undefined, 'no account has this password')).toBe(false);
	});
});

describe('a one-time code', () => {
	const secret = newTotpSecret();
	const now = 1_604_278_800_000;
	const step = Math.floor(now / 30_000);

	it('of now is accepted, and names its step', () => {
		expect(acceptedStep(secret, currentCode(secret, now), 0, now)).toBe(step);
	});

	it('of the step before is accepted: clocks drift', () => {
		expect(acceptedStep(secret, currentCode(secret, now - 30_000), 0, now)).toBe(step - 1);
	});

	it('of two steps before is not', () => {
		expect(acceptedStep(secret, currentCode(secret, now - 60_000), 0, now)).toBeUndefined();
	});

	it('is used once', () => {
		expect(acceptedStep(secret, currentCode(secret, now), step, now)).toBeUndefined();
	});

	it('that is no number is refused', () => {
		expect(acceptedStep(secret, '', 0, now)).toBeUndefined();
		expect(acceptedStep(secret, 'abcdef', 0, now)).toBeUndefined();
	});

	it('agrees with the test vector of RFC 6238 (SHA-1, 59 s)', () => {
		expect(currentCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 59_000)).toBe('287082');
	});

	it('is set up by an address that authenticators read', () => {
		expect(totpUri(secret, '0231')).toMatch(/^otpauth:\/\/totp\/Zitian:0231\?.*secret=[A-Z2-7]{32}/);
	});
});
