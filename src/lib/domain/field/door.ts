import type { Booking } from './booking';
import type { Outcome } from './outcomes';
import { asksUsual, type Returned } from './returned';
import { HOUSEHOLD_STATUSES, isReturned, latest, type HouseholdFacts, type HouseholdStatus } from '../household/status';

/** One household behind a door, as its enumerator may know it: where, in what state, since when. No name, no answer. */
export interface Door {
	householdId: string;
	/** 户编号, three digits within the block. */
	number: string;
	/** As written on the door: "3 栋", "2 单元"; unit, floor and room may be absent ('' or undefined). */
	building: string;
	unit: string;
	floor?: number;
	room: string;
	addressLine: string;
	status: HouseholdStatus;
	/** UTC milliseconds; absent for a household of which nothing has been heard. */
	since?: number;
	/** How often somebody has knocked. */
	attempts: number;
	/** Knocks by kind of hours (domain/field/next-visit.ts); absent when there were none. */
	tried?: number[];
	/** An agreed hour that has not been taken up, UTC milliseconds. */
	appointment?: number;
	/** Hours that the household has booked itself, in place of an agreed one. */
	booked?: Booking;
	/** A letter has to be brought. */
	letterDue: boolean;
	/** What was recorded at the visit that made the state; absent when no visit did. */
	found?: Outcome;
	/** Recorded and not yet confirmed: vacant, moved away … */
	claim?: Outcome;
	/** Handed in, and to be asked some items again. */
	returned?: Returned;
	/** A colleague did not dare to knock. */
	unsafe?: boolean;
	/** 工号 of whom the supervisor has asked to go there. */
	givenTo?: string;
	/** In the sample of the long form, which has not been handed in, or is to be asked again; absent = neither, or not drawn. */
	longFormDue?: true;
}

/** When somebody waits for the enumerator: an hour agreed on at the door, or hours that the household booked. */
export const agreedOf = ({ appointment, booked }: Pick<Door, 'appointment' | 'booked'>): Booking | undefined =>
	booked ?? (appointment === undefined ? undefined : { from: appointment, to: appointment });

/** A submission of what every household must hand in stands. */
export const hasHandedIn = ({ status }: Pick<Door, 'status'>): boolean =>
	status === 'submitted' || status === 'toVerify';

/** There is something to ask at this door: by whoever has the role. */
export const canInterview = (door: Pick<Door, 'status' | 'longFormDue' | 'returned'>, role: string): boolean =>
	!hasHandedIn(door) || asksUsual(door.returned) || (door.longFormDue === true && role === 'supervisor');

/** The order in which an enumerator reads states: first whoever waits, last whoever is done. */
export const DOOR_ORDER: readonly HouseholdStatus[] = [
	'visitRequested',
	'toVisit',
	'toVerify',
	'notStarted',
	'started',
	'toConfirm',
	'submitted',
	'complete',
	'vacant',
	'refused'
];

const lastOf = ({ forms = [] }: HouseholdFacts, event: 'submittedAt' | 'withdrawnAt'): number | undefined =>
	latest(forms.map((form) => form[event]));

const toVerifySince = (facts: HouseholdFacts): number | undefined =>
	isReturned(facts) ? facts.returnedAt : lastOf(facts, 'submittedAt');

/** When the household came into `status`; `closesAt` is the end of self-reporting, UTC milliseconds. */
export function statusSince(facts: HouseholdFacts, status: HouseholdStatus, closesAt: number): number | undefined {
	switch (status) {
		case 'toVerify':
			return toVerifySince(facts);
		case 'submitted':
		case 'toConfirm':
			return lastOf(facts, 'submittedAt');
		case 'complete':
		case 'vacant':
		case 'refused':
			return facts.found?.at;
		case 'visitRequested':
			return facts.visitRequestedAt;
		case 'toVisit':
			return facts.found?.as === 'toVisit' ? facts.found.at : closesAt;
		case 'started':
			return lastOf(facts, 'withdrawnAt') ?? facts.firstOpenedAt;
		case 'notStarted':
			return undefined;
	}
}

export type DoorCounts = Record<HouseholdStatus, number> & { all: number };

export function countDoors(doors: readonly { status: HouseholdStatus }[]): DoorCounts {
	const none = Object.fromEntries(HOUSEHOLD_STATUSES.map((status) => [status, 0])) as Record<HouseholdStatus, number>;
	const counts: DoorCounts = { ...none, all: doors.length };
	for (const door of doors) counts[door.status] += 1;
	return counts;
}

/** Nothing is left to do at these doors; a refusal is the supervisor's. */
export const OFF_THE_LIST: readonly HouseholdStatus[] = ['submitted', 'complete', 'vacant', 'refused'];

export type DoorPlace = Pick<Door, 'addressLine' | 'building' | 'unit' | 'floor' | 'room' | 'number'>;

/** Building, unit, floor from below, room, household: the way one walks. Numbers in names sort as numbers. */
export function byPlace(a: DoorPlace, b: DoorPlace): number {
	return (
		natural(a.addressLine, b.addressLine) ||
		natural(a.building, b.building) ||
		natural(a.unit, b.unit) ||
		(a.floor ?? 0) - (b.floor ?? 0) ||
		natural(a.room, b.room) ||
		natural(a.number, b.number)
	);
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

export const natural = (a: string, b: string): number => collator.compare(a, b);
