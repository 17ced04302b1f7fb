import { describe, expect, it } from 'vitest';
import {
	ACTION_POLICY,
	isOverLimit,
	mayVerifyBy,
	needsSecond,
	type LetterEvent
} from '$lib/domain/support/action-rules';
import type { SupportAction } from '$lib/domain/support/diagnosis';

const NOW = Date.parse('2020-11-02T10:00+08:00');
const HOUR = 3_600_000;

describe('a call back', () => {
	it('verifies only where a phone is bound', () => {
		expect(mayVerifyBy('callBack', 'unlock', true)).toBe(true);
		expect(mayVerifyBy('callBack', 'unlock', false)).toBe(false);
		expect(mayVerifyBy('vouched', 'unlock', false)).toBe(true);
	});

	it('never verifies a change of the number itself', () => {
		expect(mayVerifyBy('callBack', 'changePhone', true)).toBe(false);
		expect(mayVerifyBy('supervisor', 'changePhone', true)).toBe(true);
	});
});

describe('an agent', () => {
	const done = (count: number, action: SupportAction) => Array.from({ length: count }, () => action);

	it('may do no more than the policy’s actions in an hour', () => {
		expect(isOverLimit('unlock', done(ACTION_POLICY.actionsAnHour - 1, 'unlock'))).toBe(false);
		expect(isOverLimit('unlock', done(ACTION_POLICY.actionsAnHour, 'unlock'))).toBe(true);
	});

	it('may open fewer households in an hour, by letters, PINs and phones together', () => {
		const opened = [...done(ACTION_POLICY.openingAnHour - 1, 'resetPin')];
		expect(isOverLimit('reissue', opened)).toBe(false);
		expect(isOverLimit('reissue', [...opened, 'changePhone'])).toBe(true);
		expect(isOverLimit('unlock', [...opened, 'changePhone'])).toBe(false);
	});
});

describe('a letter for a household', () => {
	const reissued = (hoursAgo: number, staffId = 'a'): LetterEvent => ({
		kind: 'reissued',
		at: NOW - hoursAgo * HOUR,
		staffId
	});
	const asked = (hoursAgo: number, staffId: string): LetterEvent => ({
		kind: 'asked',
		at: NOW - hoursAgo * HOUR,
		staffId
	});

	it('is re-issued once by one agent alone', () => {
		expect(needsSecond([], 'a', NOW)).toBe(false);
		expect(needsSecond([reissued(5)], 'a', NOW)).toBe(true);
		expect(needsSecond([reissued(31 * 24)], 'a', NOW)).toBe(false);
	});

	it('is re-issued again only when somebody else has asked, since then and within a day', () => {
		expect(needsSecond([reissued(5), asked(1, 'b')], 'a', NOW)).toBe(false);
		expect(needsSecond([reissued(5), asked(1, 'a')], 'a', NOW)).toBe(true);
		expect(needsSecond([reissued(5), asked(6, 'b')], 'a', NOW)).toBe(true);
		expect(needsSecond([reissued(48), asked(25, 'b')], 'a', NOW)).toBe(true);
	});
});
