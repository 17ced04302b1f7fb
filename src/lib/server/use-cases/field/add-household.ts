import { newHouseholdNumber, readPlace, type PlaceField } from '$lib/domain/household/prelisting';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { randomUUID } from '../../crypto/tokens';
import type { Queryable } from '../../db/client';
import {
	addDwelling,
	addHousehold as insertHousehold,
	lockNumbers,
	placedHousehold
} from '../../db/queries/prelisting';
import type { Staff } from '../../actors';
import { fieldAction } from '../../services/field-action';

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

type AddDeps = Pick<Deps, 'db' | 'clock'>;

/** 补登: a household that the list lacks, with the next number of its block. @returns its number */
export async function addHousehold(
	deps: AddDeps,
	staff: Staff,
	command: AddHousehold
): Promise<Result<{ number: string }>> {
	const { block, householdId, behind } = command;
	const ids = behind === undefined ? [householdId] : [householdId, behind];
	return fieldAction(deps, staff, { block, ids }, (transaction) => {
		const place = readPlace(command.place);
		if (behind === undefined && 'wrong' in place) return fail('household.place', { fields: place.wrong.join(' ') });
		return transaction(async (tx, record) => {
			const numbers = await lockNumbers(tx, block);
			const before = await placedHousehold(tx, householdId);
			const number = before?.number ?? newHouseholdNumber(numbers, command.allDeceased);
			const dwellingId = behind === undefined ? randomUUID() : await dwellingBehind(tx, block, behind);
			const possible = before === undefined && number !== undefined && dwellingId !== undefined;
			await record({
				action: 'household.added',
				outcome: possible ? 'done' : 'refused',
				householdId: possible ? householdId : undefined
			});
			if (before) return ok({ number: before.number });
			if (dwellingId === undefined) return fail('notAllowed');
			if (number === undefined) return fail('household.noNumber');
			if (behind === undefined && !('wrong' in place))
				await addDwelling(tx, { dwellingId, blockCode: block, ...place });
			await insertHousehold(tx, { householdId, blockCode: block, householdNumber: number, dwellingId });
			return ok({ number });
		});
	});
}

async function dwellingBehind(tx: Queryable, block: string, householdId: string): Promise<string | undefined> {
	const neighbour = await placedHousehold(tx, householdId);
	return neighbour?.blockCode === block ? neighbour.dwellingId : undefined;
}
