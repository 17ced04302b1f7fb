import { isHouseholdStatus, type HouseholdStatus } from '../household/status';
import type { Door } from './door';

/** What is told to the phones when a household changes: which door, what state, since when, what visits came to. */
export interface DoorChange {
	householdId: string;
	status: HouseholdStatus;
	/** UTC milliseconds; absent when the door goes back to "not started". */
	at?: number;
	attempts: number;
	tried?: number[];
	/** UTC milliseconds */
	appointment?: number;
	letterDue: boolean;
}

export const changeOf = ({
	householdId,
	status,
	since,
	attempts,
	tried,
	appointment,
	letterDue
}: Door): DoorChange => ({
	householdId,
	status,
	at: since,
	attempts,
	tried,
	appointment,
	letterDue
});

/** The list with one change applied. The server sends changes in the order in which they are to be believed. */
export const applyChange = (doors: readonly Door[], { householdId, at, ...state }: DoorChange): Door[] =>
	doors.map((door) =>
		door.householdId === householdId ? { ...door, appointment: undefined, tried: undefined, ...state, since: at } : door
	);

/** Whether a change says of its door what the list says already. */
export const saysNothingNew = (door: Door, change: DoorChange): boolean =>
	door.status === change.status &&
	door.since === change.at &&
	door.attempts === change.attempts &&
	door.appointment === change.appointment &&
	door.letterDue === change.letterDue;

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
	const { householdId, status, at, attempts, tried, appointment, letterDue } = value as Record<string, unknown>;
	return (
		typeof householdId === 'string' &&
		typeof status === 'string' &&
		isHouseholdStatus(status) &&
		isMoment(at) &&
		typeof attempts === 'number' &&
		(tried === undefined || (Array.isArray(tried) && tried.every((times) => typeof times === 'number'))) &&
		isMoment(appointment) &&
		typeof letterDue === 'boolean'
	);
}

const isMoment = (value: unknown): boolean => value === undefined || typeof value === 'number';

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
