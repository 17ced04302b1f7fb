import { readPrelisting, type Prelisting, type PrelistingField } from '$lib/domain/household/prelisting';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { openContact, sealContact } from '../../crypto/prelisting-seal';
import { asEnumerator } from '../../db/as-role';
import { placedHousehold, prelistingOf, putPrelisting } from '../../db/queries/prelisting';
import type { Staff } from '../../actors';
import { fieldAction, isInScope, type FieldScope } from '../../services/field-action';

export interface ListedDoor {
	block: string;
	householdId: string;
}

type ListDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

/** Name and phone of a householder are for the enumerator who goes there; a supervisor has no need of them. */
const scopeOf = ({ block, householdId }: ListedDoor): FieldScope => ({ block, ids: [householdId], role: 'enumerator' });

/** 摸底 of one household: mode, expected numbers, householder and phone. */
export async function prelistHousehold(
	deps: ListDeps,
	staff: Staff,
	command: ListedDoor & { typed: Record<PrelistingField, string> }
): Promise<Result<undefined>> {
	const { householdId } = command;
	return fieldAction(deps, staff, scopeOf(command), (transaction) => {
		const read = readPrelisting(command.typed);
		if ('wrong' in read) return fail('prelisting.invalid', { fields: read.wrong.join(' ') });
		return transaction(async (tx, record) => {
			const here = (await placedHousehold(tx, householdId))?.blockCode === command.block;
			await record({
				action: 'household.prelisted',
				outcome: here ? 'done' : 'refused',
				householdId: here ? householdId : undefined
			});
			if (!here) return fail('notAllowed');
			await putPrelisting(tx, rowOf(deps, staff, householdId, read));
			return ok(undefined);
		});
	});
}

function rowOf(
	{ keys, clock }: ListDeps,
	staff: Staff,
	householdId: string,
	{ name, phone, mode, expectedPresent, expectedAbsent }: Prelisting
) {
	return {
		householdId,
		staffId: staff.staffId,
		recordedAt: clock.now(),
		mode,
		expectedPresent: expectedPresent ?? null,
		expectedAbsent: expectedAbsent ?? null,
		contact: name === '' && phone === '' ? null : sealContact(keys, householdId, { name, phone })
	};
}

/** The pre-listing of one household, for the enumerator of its block only. */
export async function showPrelisting(
	deps: ListDeps,
	staff: Staff,
	command: ListedDoor
): Promise<Result<Prelisting | undefined>> {
	if (!isInScope(staff, scopeOf(command))) return fail('notAllowed');
	const { householdId } = command;
	const [place, row] = await asEnumerator(deps.db, staff, (db) =>
		Promise.all([placedHousehold(db, householdId), prelistingOf(db, householdId)])
	);
	if (place?.blockCode !== command.block) return fail('notAllowed');
	if (!row) return ok(undefined);
	const contact = row.contact ? openContact(deps.keys, householdId, row.contact) : { name: '', phone: '' };
	return ok({
		mode: row.mode,
		expectedPresent: row.expectedPresent ?? undefined,
		expectedAbsent: row.expectedAbsent ?? undefined,
		...contact
	});
}
