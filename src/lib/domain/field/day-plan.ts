import { beijing } from '../beijing';
import { agreedOf, byPlace, OFF_THE_LIST, DOOR_ORDER, type Door } from './door';
import { nextVisit } from './next-visit';

/** What one person can do on foot in a day: more is no plan. */
export const DOORS_A_DAY = 40;

/** Today's work in the order in which it is done. */
export interface DayPlan {
	/** Agreed or booked for today, or before and not kept, by their hour. */
	appointments: Door[];
	/** They asked for a visit and wait. */
	requested: Door[];
	/** The best hours at these doors are still to come today; by those hours, in walking order. */
	hours: { from: number; to: number; doors: Door[] }[];
	/** Doors still to be visited that are not for today. */
	later: number;
}

const HOUR = 3_600_000;
const dayOf = (at: number): string => beijing(at).slice(0, 10);

/** Doors of people who fill in by themselves, and those with nothing left to do, are in no plan. */
const isOpen = ({ status }: Door): boolean =>
	!OFF_THE_LIST.includes(status) && status !== 'started' && status !== 'toConfirm';

const hourOf = (door: Door): number => agreedOf(door)?.from ?? 0;

export function dayPlan(doors: readonly Door[], now: number): DayPlan {
	const today = dayOf(now);
	const agreed = doors.filter((door) => agreedOf(door) !== undefined && !OFF_THE_LIST.includes(door.status));
	const appointments = agreed
		.filter((door) => dayOf(hourOf(door)) <= today)
		.sort((a, b) => hourOf(a) - hourOf(b) || byPlace(a, b));
	const open = doors.filter((door) => isOpen(door) && agreedOf(door) === undefined);
	const requested = open.filter(({ status }) => status === 'visitRequested').sort(byPlace);
	const others = open.filter(({ status }) => status !== 'visitRequested').sort(byNeed);
	const room = Math.max(0, DOORS_A_DAY - appointments.length - requested.length);
	const chosen = others.filter((door) => dayOf(nextVisit(door.tried, now).from) === today).slice(0, room);
	return {
		appointments,
		requested,
		hours: byHours(chosen, now),
		later: agreed.length - appointments.length + others.length - chosen.length
	};
}

/** Whoever waits longest for somebody, then whoever has been called on least, then the way one walks. */
const byNeed = (a: Door, b: Door): number =>
	DOOR_ORDER.indexOf(a.status) - DOOR_ORDER.indexOf(b.status) || a.attempts - b.attempts || byPlace(a, b);

function byHours(doors: readonly Door[], now: number): DayPlan['hours'] {
	const groups = new Map<number, DayPlan['hours'][number]>();
	for (const door of [...doors].sort(byPlace)) {
		const { from, to } = nextVisit(door.tried, now);
		const group = groups.get(from) ?? { from, to, doors: [] };
		group.doors.push(door);
		groups.set(from, group);
	}
	return [...groups.values()].sort((a, b) => a.from - b.from);
}

/** Whether an appointment was for an hour that is over. */
export const isMissed = (door: Door, now: number): boolean => (agreedOf(door)?.to ?? now) < now - HOUR;
