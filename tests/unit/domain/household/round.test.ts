import { describe, expect, it } from 'vitest';
import { phaseOf, type CollectionRound } from '../../../../src/lib/domain/household/round';
import { statusOf } from '../../../../src/lib/domain/household/status';
import { withOneForm } from '../../../support/household-facts';

const round: CollectionRound = {
	id: 'tiny',
	selfReportOpens: 100,
	referenceMoment: 200,
	selfReportCloses: 300,
	visitsEnd: 400
};

describe('a collection round', () => {
	it.each([
		[99, 'before'],
		[100, 'prefill'],
		[199, 'prefill'],
		[200, 'open'],
		[299, 'open'],
		[300, 'closed']
	] as const)('at instant %i is %s', (now, phase) => expect(phaseOf(round, now)).toBe(phase));
});

describe('what is known of a household', () => {
	it.each([
		['nobody has opened it', {}, 'notStarted'],
		['a code alone starts nothing', { codeIssuedAt: 1 }, 'notStarted'],
		['somebody has opened it', { firstOpenedAt: 1 }, 'started'],
		['a pre-fill waits to be confirmed', { firstOpenedAt: 1, submittedAt: 2, isPrefill: true }, 'toConfirm'],
		['a submission stands', { firstOpenedAt: 1, submittedAt: 2 }, 'submitted'],
		['a withdrawn one does not', { firstOpenedAt: 1, submittedAt: 2, withdrawnAt: 3 }, 'started'],
		['one made after the withdrawal does', { firstOpenedAt: 1, submittedAt: 4, withdrawnAt: 3 }, 'submitted'],
		['a visit was asked for', { firstOpenedAt: 1, visitRequestedAt: 2 }, 'visitRequested'],
		['nobody need call where a submission stands', { submittedAt: 3, visitRequestedAt: 2 }, 'submitted'],
		[
			'who has pre-filled may still ask for a visit',
			{ submittedAt: 2, isPrefill: true, visitRequestedAt: 3 },
			'visitRequested'
		]
	] as const)('%s', (_, facts, status) => expect(statusOf(withOneForm(facts), false)).toBe(status));

	it('once self-reporting has closed, whoever has not submitted is to be visited', () => {
		expect(statusOf(withOneForm({}), true)).toBe('toVisit');
		expect(statusOf(withOneForm({ firstOpenedAt: 1, submittedAt: 2, isPrefill: true }), true)).toBe('toVisit');
		expect(statusOf(withOneForm({ submittedAt: 2 }), true)).toBe('submitted');
		expect(statusOf(withOneForm({ visitRequestedAt: 2 }), true)).toBe('visitRequested');
	});
});
