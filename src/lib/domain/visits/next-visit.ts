import type { Visit } from './visit';
import { consequenceOf } from './outcomes';

/** Hours at which people are at home or not, alike for one household: three parts of a day, on working days and at weekends. */
export const PARTS_OF_DAY = [
	{ from: 9, to: 12 },
	{ from: 14, to: 17 },
	{ from: 18, to: 21 }
] as const;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Beijing time has no summer time. */
const BEIJING = 8 * HOUR;

interface Slot {
	/** UTC milliseconds */
	from: number;
	to: number;
	/** Slots of the same kind are the same hours to try. */
	kind: string;
}

/**
 * The next hours worth trying: those tried least, and of these the first that are not over.
 * @param now UTC milliseconds
 */
export function nextVisit(visits: readonly Visit[], now: number): { from: number; to: number } {
	const knocks = visits.filter(({ outcome }) => consequenceOf(outcome).attempt);
	const tried = (kind: string) => knocks.filter(({ at }) => slotsOfDay(at).some((slot) => slot.kind === kind && isIn(slot, at))).length;
	const week = Array.from({ length: 7 }, (_, day) => slotsOfDay(now + day * DAY)).flat();
	const [first, ...others] = week.filter(({ to }) => to > now);
	if (!first) throw new Error('A week has hours.');
	const best = others.reduce((least, slot) => (tried(slot.kind) < tried(least.kind) ? slot : least), first);
	return { from: best.from, to: best.to };
}

function slotsOfDay(at: number): Slot[] {
	const midnight = Math.floor((at + BEIJING) / DAY) * DAY - BEIJING;
	const day = new Date(midnight + BEIJING).getUTCDay();
	const kindOfDay = day === 0 || day === 6 ? 'weekend' : 'working';
	return PARTS_OF_DAY.map(({ from, to }) => ({ from: midnight + from * HOUR, to: midnight + to * HOUR, kind: `${kindOfDay} ${from}` }));
}

/** A knock belongs to the nearest hours: 12:30 is still the morning, 17:30 already the evening. */
const isIn = ({ from, to }: Slot, at: number): boolean => at >= from - HOUR && at < to + HOUR;
