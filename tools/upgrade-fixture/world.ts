import type { Result } from '$lib/domain/problem';
import type { Resident, Staff } from '$lib/server/actors';
import type { Deps } from '$lib/server/deps';
import type { TestClock } from '../../tests/support/clock';
import type { CookieJar } from '../../tests/support/cookie-jar';
import type { KeptPhone } from '../../tests/support/fixture-database';

export const BLOCK = '450304001001001';
export const OTHER_BLOCK = '450304001001002';
export const PIN = '280516';
/** A documentation address (RFC 5737). */
export const ADDRESS = '192.0.2.1';

export interface Employee {
	number: string;
	password: string;
	totpSecret: string;
	staff: Staff;
	jar: CookieJar;
}

/** One household as its people know it. */
export interface Tenant {
	householdId: string;
	block: string;
	/** 3 digits */
	number: string;
	code?: string;
	oldCode?: string;
	pin?: string;
	/** Who is signed in, and in which browser. */
	resident?: Resident;
	jar?: CookieJar;
	phone?: KeptPhone;
	response?: unknown;
	/** Receipts that were shown: number and QR code. */
	receipts?: { receiptNumber: string; token: string }[];
}

export interface World {
	deps: Deps;
	clock: TestClock;
	/** Codes of the letters as they were printed, by the household's 18 digits. */
	letters: Map<string, string>;
	staff: Record<string, Employee>;
	/** By what happened to them. */
	households: Record<string, Tenant>;
}

/** @throws what the product refused: an invented household that it refuses is a mistake of the fixture */
export function done<V>(result: Result<V>): V {
	if (!result.ok) throw new Error(`The product refused: ${result.problem.code} ${JSON.stringify(result.problem.details ?? {})}`);
	return result.value;
}

export function employee({ staff }: World, name: string): Employee {
	const found = staff[name];
	if (!found) throw new Error(`Nobody works as ${name}.`);
	return found;
}

export function residentOf({ resident, number }: Tenant): Resident {
	if (!resident) throw new Error(`Nobody of ${number} is signed in.`);
	return resident;
}
