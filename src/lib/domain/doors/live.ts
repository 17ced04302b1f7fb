import { isHouseholdStatus, type HouseholdStatus } from '../household/status';
import type { Door } from './door';

/** What is told to the phones when a household changes state: which door, what state, since when. Nothing else. */
export interface DoorChange {
	householdId: string;
	status: HouseholdStatus;
	/** UTC milliseconds; absent when the door goes back to "not started". */
	at?: number;
}

/** The list with one change applied. The server sends changes in the order in which they are to be believed. */
export const applyChange = (doors: readonly Door[], { householdId, status, at }: DoorChange): Door[] =>
	doors.map((door) => (door.householdId === householdId ? { ...door, status, since: at } : door));

/** Reads a change from the text of a server-sent event; undefined for anything that is not one. */
export function readChange(text: string): DoorChange | undefined {
	const value = readJson(text);
	return isChange(value) ? value : undefined;
}

/** The same for the states of a whole block; undefined if a single one cannot be read. */
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
	const { householdId, status, at } = value as Record<string, unknown>;
	return (
		typeof householdId === 'string' &&
		typeof status === 'string' &&
		isHouseholdStatus(status) &&
		(at === undefined || typeof at === 'number')
	);
}

/** How old a list is, in the largest whole unit: the enumerator decides by it whether to trust the list. */
export type Age = { unit: 'seconds' | 'minutes' | 'hours' | 'days'; value: number };

export function ageOf(updatedAt: number, now: number): Age {
	const seconds = Math.max(0, Math.floor((now - updatedAt) / 1000));
	if (seconds < 60) return { unit: 'seconds', value: seconds };
	if (seconds < 3600) return { unit: 'minutes', value: Math.floor(seconds / 60) };
	if (seconds < 86_400) return { unit: 'hours', value: Math.floor(seconds / 3600) };
	return { unit: 'days', value: Math.floor(seconds / 86_400) };
}
