import { describe, expect, it } from 'vitest';
import { afterWrongTry, isPaused } from '../../../../src/lib/domain/access/staff-sign-in-policy';
import {
	acceptedStep,
	currentCode,
	isPassword,
	newTotpSecret,
	passwordHash,
	totpUri
} from '../../../../src/lib/server/auth/staff-credentials';

const MINUTE = 60_000;

describe('wrong tries of a staff number', () => {
	it('pause it for 15 minutes with the fifth', () => {
		let state = { failedTries: 0, lockedUntil: null as number | null };
		for (let i = 0; i < 4; i++) state = afterWrongTry(state, 1000);
		expect(isPaused(state, 1000)).toBe(false);
		state = afterWrongTry(state, 1000);
		expect(isPaused(state, 1000 + 15 * MINUTE - 1)).toBe(true);
		expect(isPaused(state, 1000 + 15 * MINUTE)).toBe(false);
	});

	it('begin anew after a pause', () => {
		expect(afterWrongTry({ failedTries: 5, lockedUntil: 500 }, 1000)).toEqual({ failedTries: 1, lockedUntil: null });
	});
});

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
