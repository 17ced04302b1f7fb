import { describe, expect, it } from 'vitest';
import type { CollectionRound } from '$lib/domain/household/round';
import { standingOf } from '$lib/domain/household/standing';
import { HOUSEHOLD_STATUSES, type HouseholdStatus } from '$lib/domain/household/status';

const round: CollectionRound = {
	id: 'tiny',
	selfReportOpens: 100,
	referenceMoment: 200,
	selfReportCloses: 300,
	visitsEnd: 400
};
const OPEN = 250;
const CLOSED = 350;
const OVER = 400;

const standing = (status: HouseholdStatus, now = OPEN, handedIn = false) =>
	standingOf({ status, handedIn }, round, now);

describe('how a household stands, for whoever holds its letter', () => {
	it.each<[HouseholdStatus, number, ReturnType<typeof standing>]>([
		['notStarted', OPEN, { received: 'no', coming: 'unlessSubmitted' }],
		['notStarted', CLOSED, { received: 'no', coming: 'yes' }],
		['notStarted', OVER, { received: 'no', coming: 'over' }],
		['visitRequested', OPEN, { received: 'no', coming: 'asked' }],
		['visitRequested', CLOSED, { received: 'no', coming: 'asked' }],
		['submitted', OPEN, { received: 'yes', coming: 'no' }],
		['submitted', OVER, { received: 'yes', coming: 'no' }],
		['complete', CLOSED, { received: 'yes', coming: 'no' }],
		['toVerify', CLOSED, { received: 'yes', coming: 'toVerify' }]
	])('%s at %i is %j', (status, now, expected) => expect(standing(status, now)).toEqual(expected));

	it('says that a pre-fill is there, also to whoever asked for a visit since', () => {
		expect(standing('toConfirm', OPEN, true)).toEqual({ received: 'prefill', coming: 'unlessConfirmed' });
		expect(standing('visitRequested', OPEN, true)).toEqual({ received: 'prefill', coming: 'asked' });
	});

	it('tells nobody who finds a letter that the home is empty, that somebody refused, or that somebody has begun', () => {
		const silent = HOUSEHOLD_STATUSES.filter((status) => ['vacant', 'refused', 'started', 'toVisit'].includes(status));
		for (const now of [OPEN, CLOSED, OVER])
			for (const status of silent)
				expect([status, standing(status, now)]).toEqual([status, standing('notStarted', now)]);
	});
});
