import { addressText } from '$lib/domain/geography/address';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Text } from '$lib/domain/questionnaire/types';
import type { Deps } from '../container';
import { codeHashes } from '../crypto/codes';
import type { Queryable } from '../db/client';
import { letterByHashes } from '../db/queries/access';
import { enumeratorOf, homeOf } from '../db/queries/households';
import { waitsForPin } from './identify-letter';

export interface EnumeratorCard {
	name: string;
	phone: string;
	badge: string;
}

export interface Home {
	address: Text;
	village: Text;
	enumerator?: EnumeratorCard;
}

/** "这是您家吗？": only for a letter that waits for its PIN. */
export async function showHome(deps: Deps, command: { code: string }): Promise<Result<Home>> {
	const letter = await letterByHashes(deps.db, await codeHashes(deps.keys, command.code));
	if (!letter || !waitsForPin(letter)) return fail('signIn.expired');
	const home = await homeForPage(deps, letter.householdId);
	return home ? ok(home) : fail('household.unknown');
}

/** The household's address and its enumerator, as pages show them. */
export async function homeForPage(deps: { db: Queryable }, householdId: string): Promise<Home | undefined> {
	const row = await homeOf(deps.db, householdId);
	if (!row) return undefined;
	const enumerator = await enumeratorOf(deps.db, row.blockCode);
	const village = { zh: row.villageZh, en: row.villageEn };
	const place = { line: row.addressLine, building: row.building, unit: row.unit, room: row.room };
	return { address: addressText({ zh: row.townshipZh, en: row.townshipEn }, village, place), village, enumerator };
}
