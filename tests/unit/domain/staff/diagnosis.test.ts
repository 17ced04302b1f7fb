import { describe, expect, it } from 'vitest';
import { actionsFor, diagnose, type SignInRecord } from '../../../../src/lib/domain/support/diagnosis';

const NOW = 1_000_000_000;
const HOUR = 3_600_000;

const record = (over: Partial<SignInRecord> = {}): SignInRecord => ({
	letters: [{ letterNumber: 1, issuedAt: 1 }],
	attempts: [],
	opened: true,
	pinSet: true,
	...over
});
const failed = (problem: string, at = NOW - HOUR) => ({ at, reference: 'ABC234', problem, letterNumber: 1 });

describe('why sign-in fails now', () => {
	it('is the calendar, before anything of the household’s own', () => {
		expect(diagnose(record({ lockedUntil: NOW + 1 }), NOW, 'closed')).toBe('closed');
		expect(diagnose(record({ letters: [] }), NOW, 'before')).toBe('notOpen');
		expect(diagnose(record(), NOW, 'prefill')).toBe('nothingWrong');
	});

	it('no letter was issued', () => {
		expect(diagnose(record({ letters: [] }), NOW, 'open')).toBe('noLetter');
	});

	it('the household is locked, until the lock ends', () => {
		expect(diagnose(record({ lockedUntil: NOW + 1 }), NOW, 'open')).toBe('locked');
		expect(diagnose(record({ lockedUntil: NOW }), NOW, 'open')).toBe('nothingWrong');
	});

	it('the letter has been replaced', () => {
		expect(diagnose(record({ attempts: [failed('code.replaced')] }), NOW, 'open')).toBe('oldLetter');
	});

	it('nothing any more once the household has signed in after the failure', () => {
		for (const problem of ['code.replaced', 'signIn.tooMany', 'pin.wrong']) {
			const attempts = [failed(problem)];
			expect(diagnose(record({ attempts, signedInAt: NOW - HOUR / 2 }), NOW, 'open')).toBe('nothingWrong');
			expect(diagnose(record({ attempts, signedInAt: NOW - 2 * HOUR }), NOW, 'open')).not.toBe('nothingWrong');
		}
	});

	it('the network is paused', () => {
		expect(diagnose(record({ attempts: [failed('signIn.tooMany')] }), NOW, 'open')).toBe('fromNetwork');
	});

	it('the PIN was reset', () => {
		expect(diagnose(record({ pinSet: false }), NOW, 'open')).toBe('pinNotSet');
	});

	it('the PIN was wrong', () => {
		expect(diagnose(record({ attempts: [failed('pin.wrong')] }), NOW, 'open')).toBe('wrongPin');
		expect(diagnose(record({ attempts: [failed('household.locked')] }), NOW, 'open')).toBe('wrongPin');
	});

	it('the letter was never used', () => {
		expect(diagnose(record({ opened: false, pinSet: false }), NOW, 'open')).toBe('notOpened');
	});

	it('only the newest failure speaks', () => {
		expect(
			diagnose(
				record({ attempts: [failed('pin.wrong', NOW - 2 * HOUR), failed('code.replaced', NOW - HOUR)] }),
				NOW,
				'open'
			)
		).toBe('oldLetter');
		expect(
			diagnose(
				record({ attempts: [failed('pin.wrong', NOW - HOUR), failed('code.replaced', NOW - 2 * HOUR)] }),
				NOW,
				'open'
			)
		).toBe('wrongPin');
	});

	it('a failure of the day before yesterday explains nothing', () => {
		expect(diagnose(record({ attempts: [failed('pin.wrong', NOW - 24 * HOUR)] }), NOW, 'open')).toBe('nothingWrong');
	});
});

describe('what may be done', () => {
	it('unlocking, only while there is a lock', () => {
		expect(actionsFor({ ...record({ lockedUntil: NOW + 1 }), sessions: 0, visitOpen: false }, NOW).unlock).toBe(true);
		expect(actionsFor({ ...record({ lockedUntil: NOW - 1 }), sessions: 0, visitOpen: false }, NOW).unlock).toBe(false);
	});

	it('a new letter, only after a first one', () => {
		expect(actionsFor({ ...record(), sessions: 0, visitOpen: false }, NOW).reissue).toBe(true);
		expect(actionsFor({ ...record({ letters: [] }), sessions: 0, visitOpen: false }, NOW).reissue).toBe(false);
	});

	it('a PIN reset, only when there is a PIN', () => {
		expect(actionsFor({ ...record(), sessions: 0, visitOpen: false }, NOW).resetPin).toBe(true);
		expect(actionsFor({ ...record({ pinSet: false }), sessions: 0, visitOpen: false }, NOW).resetPin).toBe(false);
	});

	it('ending sessions, only when there are some', () => {
		expect(actionsFor({ ...record(), sessions: 1, visitOpen: false }, NOW).endSessions).toBe(true);
		expect(actionsFor({ ...record(), sessions: 0, visitOpen: false }, NOW).endSessions).toBe(false);
	});

	it('asking for a visit, unless one is open', () => {
		expect(actionsFor({ ...record(), sessions: 0, visitOpen: false }, NOW).askVisit).toBe(true);
		expect(actionsFor({ ...record(), sessions: 0, visitOpen: true }, NOW).askVisit).toBe(false);
	});
});
