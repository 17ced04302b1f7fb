import { addressText } from '$lib/domain/geography/address';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Queryable } from '../db/client';
import { residentPage, type ResidentPageRow } from '../db/queries/resident-page';

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

/** The household's address and its enumerator, as pages show them. */
export function homeOf(row: Omit<ResidentPageRow, 'newest' | 'visitRequestedAt'>): HomeOnPage {
	const village = { zh: row.villageZh, en: row.villageEn };
	const place = { line: row.addressLine, building: row.building, unit: row.unit, room: row.room };
	const address = addressText({ zh: row.townshipZh, en: row.townshipEn }, village, place);
	const { blockCode, householdNumber, enumerator } = row;
	return { address, village, door: { block: blockCode, number: householdNumber }, ...(enumerator && { enumerator }) };
}

/** The same where nothing else is read of the household. */
export async function homeForPage(db: Queryable, householdId: string): Promise<HomeOnPage | undefined> {
	const row = await residentPage(db, { householdId, questionnaire: '' });
	return row && homeOf(row);
}
