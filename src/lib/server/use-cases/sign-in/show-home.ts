import { addressText } from '$lib/domain/geography/address';
import { isOnDuty } from '$lib/domain/household/duty';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Deps } from '../../deps';
import type { Visitor } from '../../auth/sign-in-limits';
import type { Queryable } from '../../db/client';
import { homeWithEnumerator } from '../../db/queries/resident-page';
import { lookUpLetter, type LetterCode } from '../../services/look-up-letter';
import { opensNothing, waitsForPin } from './identify-letter';

export interface EnumeratorCard {
	name: string;
	phone: string;
	badge: string;
	/** Whether there is a photograph of the badge's holder to be shown. */
	photo: boolean;
}

export interface Home {
	address: LocalizedText;
	village: LocalizedText;
	enumerator?: EnumeratorCard;
}

export interface HomeOnPage extends Home {
	/** For receipts, never shown by itself. */
	door: { block: string; number: string };
}

/** "这是您家吗？": only for a letter that waits for its PIN. */
export async function showHome(
	deps: Deps,
	command: LetterCode & Partial<Visitor>
): Promise<Result<Home & { onDuty: boolean }>> {
	const looked = await lookUpLetter(deps, command);
	if (!looked.ok) return looked;
	const { letter } = looked.value;
	if (!letter || !waitsForPin(letter)) return opensNothing();
	const home = await homeForPage(deps, letter.householdId);
	if (!home) return fail('household.unknown');
	// Whoever is shown here has this very block.
	const onDuty = home.enumerator !== undefined && isOnDuty(deps.round, deps.clock.now(), { ended: false, blocks: 1 });
	const { address, village, enumerator } = home;
	return ok({ address, village, enumerator, onDuty });
}

/** The household's address and its enumerator, as pages show them. */
export async function homeForPage(deps: { db: Queryable }, householdId: string): Promise<HomeOnPage | undefined> {
	const row = await homeWithEnumerator(deps.db, householdId);
	if (!row) return undefined;
	const village = { zh: row.villageZh, en: row.villageEn };
	const place = { line: row.addressLine, building: row.building, unit: row.unit, room: row.room };
	const address = addressText({ zh: row.townshipZh, en: row.townshipEn }, village, place);
	const { blockCode, householdNumber, enumerator } = row;
	return { address, village, door: { block: blockCode, number: householdNumber }, ...(enumerator && { enumerator }) };
}
