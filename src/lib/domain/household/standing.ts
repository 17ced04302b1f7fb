import { phaseOf, type CollectionRound } from './round';
import type { HouseholdStatus } from './status';

/** Whether the office holds the household's form. `prefill`: it waits for its confirmation. */
export type Received = 'yes' | 'prefill' | 'no';

/** Whether somebody will still come, and what that depends on. */
export type Coming = 'no' | 'toVerify' | 'asked' | 'unlessConfirmed' | 'unlessSubmitted' | 'yes' | 'over';

/** What a household may be told of itself by whoever holds its letter: a letter can be found, so there is nothing of its home in it. */
export interface Standing {
	received: Received;
	coming: Coming;
}

/**
 * That a home was found empty, or that somebody refused, reads like a form that has not come in.
 * @param handedIn whether everything has been handed in, pre-fills included
 */
export function standingOf(
	{ status, handedIn }: { status: HouseholdStatus; handedIn: boolean },
	round: CollectionRound,
	now: number
): Standing {
	const received = RECEIVED[status] ?? (handedIn ? 'prefill' : 'no');
	return { received, coming: comingTo(status, received, round, now) };
}

const RECEIVED: Partial<Record<HouseholdStatus, Received>> = {
	submitted: 'yes',
	toVerify: 'yes',
	complete: 'yes'
};

function comingTo(status: HouseholdStatus, received: Received, round: CollectionRound, now: number): Coming {
	if (status === 'toVerify') return 'toVerify';
	if (received === 'yes') return 'no';
	if (now >= round.visitsEnd) return 'over';
	if (status === 'visitRequested') return 'asked';
	if (phaseOf(round, now) === 'closed') return 'yes';
	return received === 'prefill' ? 'unlessConfirmed' : 'unlessSubmitted';
}
