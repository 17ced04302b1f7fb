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
	/** Slots of the same kind are the same hours to try; below `KINDS`. */
	kind: number;
}

/** How many kinds of hours there are: the parts of a working day, then those of a day at the weekend. */
const KINDS = 2 * PARTS_OF_DAY.length;

/** How often somebody has knocked at each kind of hours, so that a phone can say what to try next without the visits; undefined = never. */
export function triedHours(visits: readonly Pick<Visit, 'at' | 'outcome'>[]): number[] | undefined {
	const knocks = visits.filter(({ outcome }) => consequenceOf(outcome).attempt);
	if (knocks.length === 0) return undefined;
	const kinds = knocks.flatMap(({ at }) =>
		slotsOfDay(at)
			.filter((slot) => isIn(slot, at))
			.map(({ kind }) => kind)
	);
	return Array.from({ length: KINDS }, (_, kind) => kinds.filter((each) => each === kind).length);
}

/**
 * The next hours worth trying: those tried least, and of these the first that are not over.
 * @param tried see `triedHours`
 * @param now UTC milliseconds
 */
export function nextVisit(tried: readonly number[] | undefined, now: number): { from: number; to: number } {
	const times = ({ kind }: Slot) => tried?.[kind] ?? 0;
	const week = Array.from({ length: 7 }, (_, day) => slotsOfDay(now + day * DAY)).flat();
	const [first, ...others] = week.filter(({ to }) => to > now);
	if (!first) throw new Error('A week has hours.');
	const best = others.reduce((least, slot) => (times(slot) < times(least) ? slot : least), first);
	return { from: best.from, to: best.to };
}

function slotsOfDay(at: number): Slot[] {
	const day = new Date(at + BEIJING).getUTCDay();
	const firstKind = day === 0 || day === 6 ? PARTS_OF_DAY.length : 0;
	return partsOfDay(at).map((hours, part) => ({ ...hours, kind: firstKind + part }));
}

/** Morning, afternoon and evening of the day in Beijing that an instant lies in; UTC milliseconds. */
export function partsOfDay(at: number): { from: number; to: number }[] {
	const midnight = Math.floor((at + BEIJING) / DAY) * DAY - BEIJING;
	return PARTS_OF_DAY.map(({ from, to }) => ({ from: midnight + from * HOUR, to: midnight + to * HOUR }));
}

/** A knock belongs to the nearest hours: 12:30 is still the morning, 17:30 already the evening. */
const isIn = ({ from, to }: Slot, at: number): boolean => at >= from - HOUR && at < to + HOUR;
