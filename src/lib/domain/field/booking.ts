/** A visit that a household books itself: a day and a part of it. Instants are UTC milliseconds. */
import { day } from '../beijing';
import type { CollectionRound } from '../household/round';
import { weekday } from './appointment';
import { partsOfDay } from './next-visit';
import { consequenceOf } from './outcomes';
import type { Visit } from './visit';

/** The hours that somebody waits at home for. */
export interface Booking {
	from: number;
	to: number;
}

export const PARTS = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS)[number];

export interface BookingDay {
	/** "2020-11-03" */
	day: string;
	/** An instant of that day. */
	at: number;
	/** 0 = Sunday */
	weekday: number;
	/** Those that can still be booked. */
	parts: (Booking & { part: PartOfDay })[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So long before the hours begin they can be booked: an enumerator plans the day in the morning and at noon. */
const NOTICE = 2 * HOUR;
const DAYS = 7;

/**
 * Seven days with their mornings, afternoons and evenings, weekends too. Nobody is registered before the reference moment, and
 * nobody calls after the last day of visits: none is offered then.
 */
export function bookingDays({ referenceMoment, visitsEnd }: CollectionRound, now: number): BookingDay[] {
	const first = Math.max(now, referenceMoment);
	const days = Array.from({ length: DAYS }, (_, index) => dayOf(first + index * DAY, now));
	return days.filter(({ at, parts }) => parts.length > 0 && at < visitsEnd);
}

function dayOf(at: number, now: number): BookingDay {
	const parts = partsOfDay(at).map(({ from, to }, index) => ({ part: PARTS[index] ?? 'evening', from, to }));
	return { day: day(at), at, weekday: weekday(at), parts: parts.filter(({ from }) => from >= now + NOTICE) };
}

/** @param from the beginning of the hours, as a page posts it; undefined when they cannot be booked (any more) */
export function readBooking(round: CollectionRound, now: number, from: string): Booking | undefined {
	const offered = bookingDays(round, now).flatMap(({ parts }) => parts);
	const found = offered.find((part) => String(part.from) === from);
	return found && { from: found.from, to: found.to };
}

/** "morning" of the hours that begin at this instant. */
export const partOf = ({ from }: Booking): PartOfDay =>
	PARTS[partsOfDay(from).findIndex((part) => part.from === from)] ?? 'evening';

/**
 * Whether the hours still hold: nobody has called since they began (an hour early counts), and no other hour was agreed on
 * at the door after they were booked.
 * @param bookedAt when they were booked
 */
export const bookingHolds = ({ from }: Booking, bookedAt: number, visits: readonly Visit[]): boolean =>
	!visits.some(
		({ at, outcome, appointment }) =>
			consequenceOf(outcome).attempt && (at >= from - HOUR || (at > bookedAt && appointment !== undefined))
	);
