import { describe, expect, it } from 'vitest';
import { checkDigits, groupsInDoubt, hasValidCheckDigits } from '$lib/domain/access/access-code';
import { PROBLEMS } from '$lib/domain/problem';
import { CAUSES, explain, type RefusedAttempt, type WhoTried } from '$lib/domain/support/explain';
import { causeText } from '$lib/i18n/causes';

const NOW = Date.parse('2020-11-02T10:00+08:00');
const refused = (problem: string, rest: Partial<RefusedAttempt> = {}): RefusedAttempt => ({
	at: NOW,
	problem,
	detail: {},
	...rest
});
const household: WhoTried = { letters: [{ letterNumber: 1, issuedAt: 1 }], pinSet: true };

describe('a mistyped code', () => {
	const right = '12345678901234' + checkDigits('12345678901234');
	const mistyped = (at: number) => right.slice(0, at) + ((Number(right[at]) + 3) % 10) + right.slice(at + 1);

	it('puts the group with the wrong digit among those in doubt, wherever it is', () => {
		for (let at = 0; at < 16; at += 1) expect(groupsInDoubt(mistyped(at))).toContain(Math.floor(at / 4) + 1);
	});

	it('puts the group in doubt in which two neighbours changed places', () => {
		const swapped = right.slice(0, 8) + right[9] + right[8] + right.slice(10);
		expect(hasValidCheckDigits(swapped)).toBe(false);
		expect(groupsInDoubt(swapped)).toContain(3);
	});

	it('is explained by its group, or as several slips where no single one explains it', () => {
		expect(explain(refused('code.checkDigits', { detail: { groups: '3' } }), undefined, NOW)).toMatchObject({
			cause: 'typing',
			values: { groups: '3' }
		});
		expect(explain(refused('code.checkDigits', { detail: { groups: '' } }), undefined, NOW).cause).toBe('typingMany');
		expect(explain(refused('code.malformed', { detail: { digits: 15 } }), undefined, NOW)).toMatchObject({
			cause: 'digits',
			values: { digits: 15 }
		});
	});
});

describe('a refused sign-in', () => {
	it('with an old letter says which letter replaced it, and when', () => {
		const letters = [
			{ letterNumber: 1, issuedAt: 1, replacedAt: 5 },
			{ letterNumber: 2, issuedAt: 5 }
		];
		expect(explain(refused('code.replaced', { letterNumber: 1 }), { letters, pinSet: true }, NOW)).toMatchObject({
			cause: 'oldLetter',
			values: { used: 1, letter: 2 },
			times: { replacedAt: 5 }
		});
	});

	it('during a pause says until when, and afterwards that it is over', () => {
		expect(explain(refused('household.locked'), { ...household, lockedUntil: NOW + 1 }, NOW)).toMatchObject({
			cause: 'lockedNow',
			times: { until: NOW + 1 }
		});
		expect(explain(refused('household.locked'), { ...household, lockedUntil: NOW }, NOW).cause).toBe('lockedThen');
	});

	it('with nobody’s code is told from one of a household without a PIN', () => {
		expect(explain(refused('signIn.refused'), undefined, NOW).cause).toBe('unknownCode');
		expect(explain(refused('signIn.refused'), { ...household, pinSet: false }, NOW).cause).toBe('pinNotSet');
	});

	it.each([
		['pin.wrong', 'wrongPin'],
		['signIn.tooMany', 'network'],
		['round.closed', 'closed'],
		['round.notOpen', 'notOpen'],
		['cookies.blocked', 'cookies']
	])('for %s is explained as %s', (problem, cause) => {
		expect(Object.hasOwn(PROBLEMS, problem)).toBe(true);
		expect(explain(refused(problem), household, NOW).cause).toBe(cause);
	});

	it('mentions a phone’s wrong clock beside its cause', () => {
		expect(explain(refused('pin.wrong', { detail: { clockOff: -1440 } }), household, NOW).clockOff).toBe(-1440);
	});

	it('has words for every cause in both languages', () => {
		for (const cause of CAUSES) {
			const { title, what, say } = causeText[cause];
			for (const text of [title, what, say]) expect([text.zh.length > 0, text.en.length > 0]).toEqual([true, true]);
		}
	});
});
