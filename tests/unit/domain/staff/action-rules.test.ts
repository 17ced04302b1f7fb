import { describe, expect, it } from 'vitest';
import { ACTION_REASONS, readActionReason } from '$lib/domain/support/action-reasons';
import { ACTION_POLICY, isOverLimit } from '$lib/domain/support/action-rules';
import { SUPPORT_ACTIONS, type SupportAction } from '$lib/domain/support/diagnosis';
import { wouldHoldBoth, type Secret } from '$lib/domain/support/secret-holder';
import {
	isGivenFor,
	verificationState,
	VERIFICATION_POLICY,
	type Verification
} from '$lib/domain/support/verification';

const NOW = Date.parse('2020-11-02T10:00+08:00');
const HOUR = 3_600_000;

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

describe('a reason', () => {
	it('is one of those of the action, and every action has one that always fits', () => {
		for (const action of SUPPORT_ACTIONS) expect(ACTION_REASONS[action]).toContain('other');
		expect(readActionReason('unlock', 'triesUsed')).toBe('triesUsed');
		expect(readActionReason('unlock', 'letterLost')).toBeUndefined();
	});
});

describe('the word of a second person', () => {
	const given: Verification = {
		verificationId: 'v',
		kind: 'approved',
		action: 'resetPin',
		askedBy: 'agent',
		askedAt: NOW - HOUR,
		givenBy: 'lead',
		givenAt: NOW - HOUR,
		tries: 0
	};
	const forAgent = { action: 'resetPin', staffId: 'agent', now: NOW } as const;

	it('serves the action it was given for, another person, and once', () => {
		expect(isGivenFor(given, forAgent)).toBe(true);
		expect(isGivenFor(given, { ...forAgent, action: 'changePhone' })).toBe(false);
		expect(isGivenFor(given, { ...forAgent, staffId: 'lead' })).toBe(false);
		expect(isGivenFor({ ...given, usedAt: NOW }, forAgent)).toBe(false);
		expect(isGivenFor({ ...given, declinedAt: NOW }, forAgent)).toBe(false);
		expect(isGivenFor({ ...given, givenAt: undefined, givenBy: undefined }, forAgent)).toBe(false);
	});

	it('is good for a day when approved, and for the day itself when vouched', () => {
		const late = { ...given, givenAt: NOW - VERIFICATION_POLICY.approval };
		expect(verificationState(late, NOW)).toBe('over');
		expect(verificationState({ ...late, givenAt: late.givenAt + 1 }, NOW)).toBe('given');
		const vouched = { ...given, kind: 'vouched', askedBy: undefined } as const;
		expect(verificationState({ ...vouched, givenAt: Date.parse('2020-11-02T00:00+08:00') }, NOW)).toBe('given');
		expect(verificationState({ ...vouched, givenAt: Date.parse('2020-11-01T23:59+08:00') }, NOW)).toBe('over');
	});

	it('about a number is only that of somebody who saw it', () => {
		const change = { ...given, action: 'changePhone' } as const;
		const forChange = { ...forAgent, action: 'changePhone' } as const;
		expect(isGivenFor(change, forChange)).toBe(true);
		expect(isGivenFor({ ...change, kind: 'vouched' }, forChange)).toBe(false);
	});
});

describe('hands', () => {
	const holders = new Map<string, Secret>([['a', 'letter']]);
	it('that have had a letter never pass the PIN, and may pass another letter', () => {
		expect(wouldHoldBoth(holders, ['b', undefined], 'pin')).toBe(false);
		expect(wouldHoldBoth(holders, ['b', 'a'], 'pin')).toBe(true);
		expect(wouldHoldBoth(holders, ['a'], 'letter')).toBe(false);
	});
});
