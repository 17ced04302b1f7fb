import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseKeyRing } from '$lib/server/crypto/key-ring';
import {
	isCodeOf,
	openChallenge,
	openConfirmation,
	sealChallenge,
	sealConfirmation
} from '$lib/server/crypto/signing-seal';

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const ring = parseKeyRing(`k1:${secret(1)}`);
const interview = { householdId: randomUUID(), interviewId: randomUUID() };
const challenge = { code: '204817', numberEnding: '31', until: 1000 };
const confirmation = { at: 500, numberEnding: '31' };

describe('a code that is under way', () => {
	it('can be read by the portal alone: nothing of code or number stands in the token', () => {
		const token = sealChallenge(ring, interview, challenge);
		expect(openChallenge(ring, interview, token)).toEqual(challenge);
		expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain(challenge.code);
		expect(token).toMatch(/^[\w-]+$/);
	});

	it('is right for its six digits only', () => {
		expect(['204817', '204818', '20481', ''].map((given) => isCodeOf(challenge, given))).toEqual([
			true,
			false,
			false,
			false
		]);
	});
});

describe('a confirmation', () => {
	const token = sealConfirmation(ring, interview, confirmation);

	it('serves its own interview of its own household', () => {
		expect(openConfirmation(ring, interview, token)).toEqual(confirmation);
		expect(openConfirmation(ring, { ...interview, interviewId: randomUUID() }, token)).toBeUndefined();
		expect(openConfirmation(ring, { ...interview, householdId: randomUUID() }, token)).toBeUndefined();
	});

	it('is no code under way, and the other way round', () => {
		expect(openChallenge(ring, interview, token)).toBeUndefined();
		expect(openConfirmation(ring, interview, sealChallenge(ring, interview, challenge))).toBeUndefined();
	});

	it('is none when a letter of it was changed, or another portal made it', () => {
		const other = token.endsWith('A') ? 'B' : 'A';
		expect(openConfirmation(ring, interview, token.slice(0, -9) + other + token.slice(-8))).toBeUndefined();
		const elsewhere = parseKeyRing(`k1:${secret(2)}`);
		expect(openConfirmation(ring, interview, sealConfirmation(elsewhere, interview, confirmation))).toBeUndefined();
	});

	it('that waits on a phone stands after the keys were changed', () => {
		const rotated = parseKeyRing(`k2:${secret(3)},k1:${secret(1)}`);
		expect(openConfirmation(rotated, interview, token)).toEqual(confirmation);
	});
});
