/** data/rehearsal.json: what somebody needs to try the product. It holds codes and passwords, so only its owner reads it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Role } from '../../src/lib/server/db/schema';

export type RehearsalState =
	'unopened' | 'draft' | 'prefilled' | 'submitted' | 'withdrawn' | 'locked' | 'visit-requested';

export interface RehearsalHousehold {
	/** 18 digits */
	number: string;
	address: string;
	/** 16 digits of the letter */
	code: string;
	/** Where one has been chosen. */
	pin?: string;
	state: RehearsalState;
}

export interface RehearsalStaff {
	role: Role;
	number: string;
	password: string;
	/** base32 */
	totpSecret: string;
}

export interface RehearsalList {
	url: string;
	households: RehearsalHousehold[];
	staff: RehearsalStaff[];
}

const fileIn = (dataDir: string): string => join(dataDir, 'rehearsal.json');

/** @returns undefined when there is none */
export async function readList(dataDir: string): Promise<RehearsalList | undefined> {
	try {
		return JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as RehearsalList;
	} catch {
		return undefined;
	}
}

export async function writeList(dataDir: string, list: RehearsalList): Promise<void> {
	await mkdir(dataDir, { recursive: true });
	await writeFile(fileIn(dataDir), `${JSON.stringify(list, null, '\t')}\n`, { mode: 0o600 });
}
