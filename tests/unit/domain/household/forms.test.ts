import { describe, expect, it } from 'vitest';
import {
	formsOf,
	isPrefill,
	LISTED,
	requiredIn,
	requiredOf,
	residentForms,
	type RoundForm
} from '../../../../src/lib/domain/household/forms';
import { formFactsOf, statusOf } from '../../../../src/lib/domain/household/status';

const SHORT: RoundForm = { id: 'short' };
const FOREIGN: RoundForm = { id: 'foreign', of: 'foreign' };
const LONG: RoundForm = { id: 'long', of: 'drawn' };
const ALL = [SHORT, FOREIGN, LONG];
const FOREIGNERS = { residents: false, foreigners: true, drawn: false };
const MIXED = { residents: true, foreigners: true, drawn: false };

describe('the forms that a household must hand in are', () => {
	it.each([
		['the short one, for a household on the list of which nothing else is known', LISTED, ALL, ['short']],
		['the form of foreign residents alone, where nobody belongs on the short one', FOREIGNERS, ALL, ['foreign']],
		['both, for a mixed household', MIXED, ALL, ['short', 'foreign']],
		['the long one besides, for a household that was drawn', { ...LISTED, drawn: true }, ALL, ['short', 'long']],
		['all three, for a mixed household that was drawn', { ...MIXED, drawn: true }, ALL, ['short', 'foreign', 'long']],
		['never the long one, for foreign residents alone', { ...FOREIGNERS, drawn: true }, ALL, ['foreign']],
		['the short one, for foreign residents in a round without their form', FOREIGNERS, [SHORT], ['short']],
		[
			'the short one, for a drawn household in a round without the long form',
			{ ...LISTED, drawn: true },
			[SHORT],
			['short']
		]
	] as const)('%s', (_, household, questionnaires, ids) => expect(formsOf(household, questionnaires)).toEqual(ids));
});

describe('what a household is known by after somebody has called there', () => {
	const required = requiredIn(ALL);

	it.each([
		['asks for the usual forms while nothing was handed in', [], ['short']],
		['asks for the usual forms of a mixed household', ['short', 'foreign'], ['short']],
		['asks for the form of foreign residents, where nothing else was handed in', ['foreign'], ['foreign']],
		['asks for the usual forms, where another one than theirs was handed in', ['long'], ['short']]
	] as const)('%s', (_, handedIn, ids) => expect(requiredOf(required, handedIn)).toEqual(ids));

	it('asks for the usual forms in a round without a form of foreign residents', () => {
		expect(requiredOf(requiredIn([SHORT]), [])).toEqual(['short']);
	});
});

describe('the forms that residents fill in are', () => {
	const VISIT: RoundForm = { id: 'visit', filler: 'interviewer' };

	it('those of every household that are not left to interviewers', () => {
		expect(residentForms([VISIT, SHORT, FOREIGN, LONG])).toEqual(['short']);
	});

	it('fewer than those that every household hands in, where one is left to interviewers', () => {
		expect(formsOf(LISTED, [VISIT, SHORT])).toEqual(['visit', 'short']);
	});
});

describe('a pre-fill', () => {
	it.each([
		['is what was submitted before the reference moment', 9, null, true],
		['is no submission made at the reference moment', 10, null, false],
		['is none any more once it is confirmed', 9, 11, false]
	] as const)('%s', (_, submittedAt, confirmedAt, prefill) =>
		expect(isPrefill({ submittedAt, confirmedAt }, 10)).toBe(prefill)
	);
});

describe('a household with two forms to hand in', () => {
	const sent = (submittedAt: number, more = {}) =>
		formFactsOf({ submittedAt, confirmedAt: null, withdrawnAt: null, asksToVerify: false, ...more }, 10);
	const none = formFactsOf(undefined, 10);

	it.each([
		['has submitted when both stand', [sent(11), sent(12)], 'submitted'],
		['is under way while one was never submitted', [sent(11), none], 'started'],
		['is under way when one was withdrawn', [sent(11), sent(12, { withdrawnAt: 13 })], 'started'],
		['has to confirm when one of them is a pre-fill', [sent(9), sent(12)], 'toConfirm'],
		['has something to verify when one of them says so', [sent(11), sent(12, { asksToVerify: true })], 'toVerify'],
		['is under way, and not to confirm, when a pre-fill stands alone', [sent(9), none], 'started']
	] as const)('%s', (_, forms, status) => expect(statusOf({ firstOpenedAt: 1, forms }, false)).toBe(status));

	it('is verified only by a visit after the form that asks for it', () => {
		const forms = [sent(11), sent(14, { asksToVerify: true })];
		expect(statusOf({ forms, verifiedAt: 12 }, false)).toBe('toVerify');
		expect(statusOf({ forms, verifiedAt: 14 }, false)).toBe('submitted');
	});

	it('has something to verify as well when a form beside those says so, which holds nothing up while it does not stand', () => {
		const forms = [sent(11)];
		const besides = [sent(11, { asksToVerify: true })];
		expect(statusOf({ forms, besides }, false)).toBe('toVerify');
		expect(statusOf({ forms, besides, verifiedAt: 11 }, false)).toBe('submitted');
		expect(statusOf({ forms, besides: [none, sent(11, { asksToVerify: true, withdrawnAt: 12 })] }, false)).toBe(
			'submitted'
		);
		expect(statusOf({ forms: [none], besides }, false)).toBe('notStarted');
	});

	it('did last what it did to either form', () => {
		const forms = [sent(11), sent(12, { withdrawnAt: 15 })];
		expect(statusOf({ forms, found: { as: 'refused', at: 14 } }, false)).toBe('notStarted');
		expect(statusOf({ forms, found: { as: 'refused', at: 16 } }, false)).toBe('refused');
	});

	it('of which no form is known has handed in nothing', () => {
		expect(statusOf({ forms: [] }, false)).toBe('notStarted');
	});
});
