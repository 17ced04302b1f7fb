import type { Staff } from '$lib/server/actors';
import { showDoor } from '$lib/server/use-cases/field/list-doors';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { example } from './complete-draft';
import { BLOCK, fillIn, layOutBlock, layOutOtherBlock, OTHER_BLOCK, portal, type Opened, type Portal } from './portal';
import { signedIn } from './staff';

/** A block with its enumerator, and the block beside it with another one. */
export interface BlockAtWork {
	house: Portal;
	enumerator: Staff;
	/** Has only the other block. */
	stranger: Staff;
	/** The household of the other block. */
	elsewhere: string;
}

export async function blockAtWork(databaseUrl: string): Promise<BlockAtWork> {
	const house = await portal(databaseUrl);
	await layOutBlock(house);
	const elsewhere = await layOutOtherBlock(house);
	const enumerator = await signedIn(house, 'enumerator', [BLOCK]);
	return { house, enumerator, stranger: await signedIn(house, 'enumerator', [OTHER_BLOCK]), elsewhere };
}

/** Fills in some form and submits it. */
export async function submits(house: Portal, { resident }: Opened): Promise<void> {
	const { draft, response } = example(house.deps, 5);
	await fillIn(house, resident, draft);
	const submitted = await submitForm(house.deps, resident, { signature: response.persons[0]?.D1 ?? '', promise: true });
	if (!submitted.ok) throw new Error(submitted.problem.code);
}

export async function doorSeenBy(house: Portal, enumerator: Staff, householdId: string) {
	const shown = await showDoor(house.deps, enumerator, { block: BLOCK, householdId });
	if (!shown.ok) throw new Error(shown.problem.code);
	return shown.value.door;
}
