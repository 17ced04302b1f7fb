import { newHouseholdNumber, readPlace, type NewPlace, type PlaceField } from '$lib/domain/household/prelisting';
import { fail, ok, type Result } from '$lib/domain/problem';
import { dwellingText } from '$lib/domain/geography/address';
import { placeKey } from '$lib/domain/geography/place';
import type { Deps } from '../../deps';
import { randomUUID } from '../../crypto/tokens';
import type { Queryable } from '../../db/client';
import {
	addDwelling,
	addHousehold as insertHousehold,
	lockNumbers,
	placedHousehold,
	placesIn,
	type PlaceRow
} from '../../db/queries/prelisting';
import type { Staff } from '../../actors';
import { requireMayAdd } from '../../services/account-limit';
import { fieldAction, type FieldTransaction } from '../../services/field-action';

export interface AddHousehold {
	block: string;
	/** Made for the page, so that sending it twice adds one household. */
	householdId: string;
	/** A household behind whose door the new one lives; absent for a dwelling that the list lacks. */
	behind?: string;
	place: Record<PlaceField, string>;
	/** 全户死亡户: number 999. */
	allDeceased: boolean;
}

type AddDeps = Pick<Deps, 'db' | 'clock' | 'limits'>;

/** Where the new household lives: a door that is there, or one that the list lacks. */
type Where = { dwellingId: string } | { place: NewPlace };

/**
 * 补登: a household that the list lacks, with the next number of its block. A door that is on the list already is named
 * and nothing is added: whether it is another household is for the enumerator to say (`behind`).
 * @returns its number
 */
export async function addHousehold(
	deps: AddDeps,
	staff: Staff,
	command: AddHousehold
): Promise<Result<{ number: string }>> {
	const { block, householdId, behind } = command;
	const ids = behind === undefined ? [householdId] : [householdId, behind];
	return fieldAction(deps, staff, { block, ids }, async (transaction) => {
		const may = await requireMayAdd(deps, staff);
		return may.ok ? add(transaction, command) : may;
	});
}

const add = (transaction: FieldTransaction, command: AddHousehold): Promise<Result<{ number: string }>> =>
	transaction(async (tx, record) => {
		const { block, householdId } = command;
		const numbers = await lockNumbers(tx, block);
		const before = await placedHousehold(tx, householdId);
		const where = before ? ok({ dwellingId: before.dwellingId }) : await whereTo(tx, command);
		const number = before?.number ?? newHouseholdNumber(numbers, command.allDeceased);
		const done = !before && where.ok && number !== undefined;
		await record({
			action: 'household.added',
			outcome: done ? 'done' : 'refused',
			householdId: done ? householdId : undefined
		});
		if (before) return ok({ number: before.number });
		if (!where.ok) return where;
		if (number === undefined) return fail('household.noNumber');
		const dwellingId = await dwellingAt(tx, block, where.value);
		await insertHousehold(tx, { householdId, blockCode: block, householdNumber: number, dwellingId });
		return ok({ number });
	});

async function whereTo(tx: Queryable, { block, behind, place: typed }: AddHousehold): Promise<Result<Where>> {
	if (behind !== undefined) {
		const neighbour = await placedHousehold(tx, behind);
		return neighbour?.blockCode === block ? ok({ dwellingId: neighbour.dwellingId }) : fail('notAllowed');
	}
	const listed = await placesIn(tx, block);
	const place = readPlace(
		typed,
		listed.map(({ addressLine }) => addressLine)
	);
	if ('wrong' in place) return fail('household.place', { fields: place.wrong.join(' ') });
	const same = listed.filter((each) => placeKey(each) === placeKey(place));
	return same.length > 0 ? fail('household.exists', detailsOf(same)) : ok({ place });
}

const detailsOf = (same: PlaceRow[]) => ({
	door: dwellingText({ line: same[0]?.addressLine ?? '', ...same[0] }).zh,
	numbers: same.map(({ number }) => number).join('、'),
	households: same.map(({ householdId }) => householdId).join(' ')
});

async function dwellingAt(tx: Queryable, blockCode: string, where: Where): Promise<string> {
	if ('dwellingId' in where) return where.dwellingId;
	const dwellingId = randomUUID();
	await addDwelling(tx, { dwellingId, blockCode, ...where.place });
	return dwellingId;
}
