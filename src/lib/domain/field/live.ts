import { isHouseholdStatus } from '../household/status';
import type { Door } from './door';
import { isOutcome } from './outcomes';

/** What can change at a door: its state, since when, what visits came to. */
const LIVE = [
	'householdId',
	'status',
	'since',
	'attempts',
	'tried',
	'appointment',
	'booked',
	'letterDue',
	'found',
	'claim',
	'unsafe',
	'givenTo'
] as const satisfies (keyof Door)[];

/** What is told to the phones when a household changes. Absent = there is none (any more). */
export type DoorChange = Pick<Door, (typeof LIVE)[number]>;

export const changeOf = (door: Door): DoorChange =>
	Object.fromEntries(LIVE.map((field) => [field, door[field]])) as DoorChange;

/** The list with one change applied. The server sends changes in the order in which they are to be believed. */
export const applyChange = (doors: readonly Door[], change: DoorChange): Door[] =>
	doors.map((door) => (door.householdId === change.householdId ? { ...door, ...changeOf(change as Door) } : door));

/** Whether a change says of its door what the list says already. */
export const saysNothingNew = (door: Door, change: DoorChange): boolean =>
	LIVE.every((field) =>
		field === 'booked' ? door.booked?.from === change.booked?.from : field === 'tried' || door[field] === change[field]
	);

/** Reads changes from the text of a server-sent event; undefined if a single one cannot be read. */
export function readChanges(text: string): DoorChange[] | undefined {
	const value = readJson(text);
	return Array.isArray(value) && value.every(isChange) ? value : undefined;
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isChange(value: unknown): value is DoorChange {
	if (typeof value !== 'object' || value === null) return false;
	const change = value as Record<keyof DoorChange, unknown>;
	return (
		typeof change.householdId === 'string' &&
		typeof change.status === 'string' &&
		isHouseholdStatus(change.status) &&
		typeof change.attempts === 'number' &&
		typeof change.letterDue === 'boolean' &&
		isAbsentOr(change.tried, (tried) => Array.isArray(tried) && tried.every((times) => typeof times === 'number')) &&
		[change.since, change.appointment].every((moment) => isAbsentOr(moment, (at) => typeof at === 'number')) &&
		[change.found, change.claim].every((code) => isAbsentOr(code, (text) => isOutcome(String(text)))) &&
		isAbsentOr(change.booked, isBooking) &&
		isAbsentOr(change.unsafe, (unsafe) => typeof unsafe === 'boolean') &&
		isAbsentOr(change.givenTo, (number) => typeof number === 'string')
	);
}

const isBooking = (value: unknown): boolean =>
	typeof value === 'object' &&
	value !== null &&
	['from', 'to'].every((end) => typeof (value as Record<string, unknown>)[end] === 'number');

const isAbsentOr = (value: unknown, fits: (value: unknown) => boolean): boolean => value === undefined || fits(value);

/** Past this, milliseconds, nobody should knock without having tried to refresh the list. */
export const OLD_LIST = 30 * 60_000;

/** How old a list is, in the largest whole unit: the enumerator decides by it whether to trust the list. */
export type Age = { unit: 'seconds' | 'minutes' | 'hours' | 'days'; value: number };

export function ageOf(updatedAt: number, now: number): Age {
	const seconds = Math.max(0, Math.floor((now - updatedAt) / 1000));
	if (seconds < 60) return { unit: 'seconds', value: seconds };
	if (seconds < 3600) return { unit: 'minutes', value: Math.floor(seconds / 60) };
	if (seconds < 86_400) return { unit: 'hours', value: Math.floor(seconds / 3600) };
	return { unit: 'days', value: Math.floor(seconds / 86_400) };
}
