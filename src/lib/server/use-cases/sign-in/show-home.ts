import { addressText } from '$lib/domain/geography/address';
import { isOnDuty } from '$lib/domain/household/duty';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Deps } from '../../deps';
import type { Visitor } from '../../auth/sign-in-limits';
import type { Queryable } from '../../db/client';
import { enumeratorOf, homeOf } from '../../db/queries/households';
import { lookUpLetter, type LetterCode } from '../../services/look-up-letter';
import { waitsForPin } from './identify-letter';

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

/** "这是您家吗？": only for a letter that waits for its PIN. */
export async function showHome(
	deps: Deps,
	command: LetterCode & Partial<Visitor>
): Promise<Result<Home & { onDuty: boolean }>> {
	const looked = await lookUpLetter(deps, command);
	if (!looked.ok) return looked;
	const { letter } = looked.value;
	if (!letter || !waitsForPin(letter)) return fail('signIn.expired');
	const home = await homeForPage(deps, letter.householdId);
	if (!home) return fail('household.unknown');
	// Whoever is shown here has this very block.
	const onDuty = home.enumerator !== undefined && isOnDuty(deps.round, deps.clock.now(), { ended: false, blocks: 1 });
	return ok({ ...home, onDuty });
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
