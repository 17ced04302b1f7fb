import type { TextSize } from '$lib/domain/access/text-size';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { putTextSize, textSizeOf } from '../../db/queries/access';
import type { Resident } from '../../actors';

type Household = Pick<Resident, 'householdId'>;

/** 长辈版: kept for the household, so that its next device shows the same. */
export function chooseTextSize(deps: Deps, { householdId }: Household, size: TextSize): Promise<void> {
	return audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		await putTextSize(tx, householdId, size);
		await record({ action: 'textSize.chosen', householdId });
	});
}

/**
 * What a device shows from this sign-in on: what was pressed on it just before, which is the household's choice from
 * now on; else what the household chose elsewhere. @returns undefined when nobody ever chose
 */
export async function settleTextSize(
	deps: Deps,
	resident: Household,
	pressedHere?: TextSize
): Promise<TextSize | undefined> {
	if (pressedHere === undefined) return textSizeOf(deps.db, resident.householdId);
	await chooseTextSize(deps, resident, pressedHere);
	return pressedHere;
}
