import { bookingHolds, type Booking } from '$lib/domain/field/booking';
import type { Door } from '$lib/domain/field/door';
import type { Visit } from '$lib/domain/field/visit';
import { OFF_THE_LIST, statusSince } from '$lib/domain/field/door';
import { phaseOf, type Round } from '$lib/domain/household/round';
import { triedHours } from '$lib/domain/field/next-visit';
import { ruling } from '$lib/domain/field/ruling';
import { asksDrawn, type Returned } from '$lib/domain/field/returned';
import {
	allStand,
	isReturned,
	statusOf,
	type HouseholdFacts,
	type HouseholdStatus
} from '$lib/domain/household/status';
import type { Deps } from '../deps';
import { namedCodes } from './named-codes';
import { requiredForms } from './resident-form';
import { drawnFactsOf, openReturn, returnedParts } from './returned-forms';
import type { DoorRow } from '../db/queries/doors';
import { factsOf, visitsOf, type FactRow } from '../db/queries/household-facts';

type RoundDeps = Pick<Deps, 'clock' | 'round'>;

export interface HouseholdState {
	status: HouseholdStatus;
	/** UTC milliseconds */
	since?: number;
}

/** A household's state now, and since when (UTC milliseconds). */
export const stateOf = (deps: RoundDeps, row: FactRow): HouseholdState => stateBy(deps, factsIn(deps, row));

function stateBy({ clock, round }: RoundDeps, facts: HouseholdFacts): HouseholdState {
	const status = statusOf(facts, phaseOf(round, clock.now()) === 'closed');
	return { status, since: statusSince(facts, status, round.selfReportCloses) };
}

const factsIn = ({ round }: Pick<Deps, 'round'>, row: FactRow): HouseholdFacts =>
	factsOf(row, requiredForms({ round }), round.referenceMoment);

/** The same of a door, which may have been returned. */
function doorFactsIn({ round }: Pick<Deps, 'round'>, row: DoorRow) {
	const facts = factsIn({ round }, row);
	if (!row.returned) return { facts };
	const parts = returnedParts(round, row, facts.forms ?? []);
	const returned: HouseholdFacts = { ...facts, returnedForms: parts.map(({ forms }) => forms) };
	return {
		facts: returned,
		returned: isReturned(returned) ? named(round, openReturn(row.returned, parts)) : undefined
	};
}

const named = (round: Round, returned: Returned): Returned => ({
	...returned,
	named: namedCodes(round, returned.items)
});

/** Everything that the household must hand in has been, pre-fills included. */
export const hasHandedIn = ({ round }: Pick<Deps, 'round'>, row: FactRow): boolean =>
	allStand(factsIn({ round }, row).forms ?? []);

/** What an enumerator sees of a household. */
export function doorOf(deps: RoundDeps, row: DoorRow): Door {
	const visits = visitsOf(row);
	const { attempts, appointment, letterDue, found, claim, unsafe, givenTo } = ruling(visits);
	const { facts, returned } = doorFactsIn(deps, row);
	const state = stateBy(deps, facts);
	const booked = OFF_THE_LIST.includes(state.status) ? undefined : bookingOf(row, visits);
	const handedIn = state.status === 'submitted' || state.status === 'toVerify';
	return withoutUndefined({
		found: found && found.at === state.since ? found.outcome : undefined,
		claim: handedIn ? undefined : claim,
		returned,
		unsafe: unsafe || undefined,
		givenTo,
		attempts,
		tried: triedHours(visits),
		appointment: booked ? undefined : appointment,
		booked,
		letterDue,
		householdId: row.householdId,
		number: row.householdNumber,
		building: row.building,
		unit: row.unit,
		floor: row.floor ?? undefined,
		room: row.room,
		addressLine: row.addressLine,
		longFormDue: isLongFormDue(deps, row) || (row.drawn && asksDrawn(returned)) || undefined,
		...state
	});
}

/** The long form is no part of what every household hands in: its supervisor has a visit for it. */
const isLongFormDue = ({ round }: RoundDeps, { drawn, forms }: DoorRow): boolean =>
	drawn && drawnFactsOf(round, { forms }).some((form) => !allStand([form]));

/** Hours that the household booked and that still hold. */
export function bookingOf(
	{ visitRequestedAt, bookedFrom, bookedTo }: Pick<FactRow, 'visitRequestedAt' | 'bookedFrom' | 'bookedTo'>,
	visits: readonly Visit[]
): Booking | undefined {
	if (visitRequestedAt === null || bookedFrom === null || bookedTo === null) return undefined;
	const booking = { from: bookedFrom, to: bookedTo };
	return bookingHolds(booking, visitRequestedAt, visits) ? booking : undefined;
}

/** A page carries hundreds of doors, and each absent value would be written out. */
const withoutUndefined = <T extends object>(door: T): T =>
	Object.fromEntries(Object.entries(door).filter(([, value]) => value !== undefined)) as T;
