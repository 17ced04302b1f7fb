import { fail, ok, type Result } from '$lib/domain/problem';
import type { AuditEntry } from '../../audit/audited';
import type { Deps } from '../../deps';
import { codeHash, newAccessCode } from '../../crypto/codes';
import type { Queryable } from '../../db/client';
import { addLetter, setPin } from '../../db/queries/access';
import { doorsById } from '../../db/queries/doors';
import { credentialOf, lettersOf, lockHousehold } from '../../db/queries/help-desk';
import { lastActionBy } from '../../db/queries/staff';
import { sessionQueries } from '../../db/queries/sessions';
import type { Staff } from '../../actors';
import { fieldAction } from '../../services/field-action';
import type { ReissuedLetter } from '../../services/letter-to-print';

export interface AtTheDoor {
	block: string;
	householdId: string;
}

type DoorDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

const LETTER = 'letter.reissued';
const PIN = 'pin.reset';
/** Letter and PIN together open a draft: within this time one person never gives both. */
const SEGREGATION_OF_DUTIES_MS = 24 * 3_600_000;

/**
 * A new code, shown once on the enumerator's screen for the resident's phone. The old letter ends at once; the draft and
 * the PIN stay. `replaces` is the newest letter the enumerator saw (0 = none): a page sent twice must not void the first.
 */
export async function handOverLetter(
	deps: DoorDeps,
	staff: Staff,
	command: AtTheDoor & { replaces: number }
): Promise<Result<ReissuedLetter>> {
	const { householdId } = command;
	const code = newAccessCode();
	const hash = await codeHash(deps.keys, code);
	return doorAction(deps, staff, command, { action: LETTER, other: PIN }, async (tx) => {
		const newest = (await lettersOf(tx, householdId)).at(-1)?.letterNumber ?? 0;
		if (newest !== command.replaces) return undefined;
		const letterNumber = await addLetter(tx, householdId, hash, deps.clock.now());
		return { value: { code, letterNumber }, detail: { letterNumber } };
	});
}

/** The enumerator has made sure, face to face, that the household lives here: the next sign-in chooses a new PIN. */
export function resetPinAtDoor(deps: DoorDeps, staff: Staff, command: AtTheDoor): Promise<Result<true>> {
	const { householdId } = command;
	return doorAction(deps, staff, command, { action: PIN, other: LETTER }, async (tx) => {
		if (!(await credentialOf(tx, householdId))?.pinSet) return undefined;
		await setPin(tx, householdId, null);
		await sessionQueries(tx, 'resident').endAll(householdId);
		return { value: true as const };
	});
}

interface Kind {
	action: string;
	/** What the same person must not have done to the same household shortly before. */
	other: string;
}

type DoorChange<V> = (tx: Queryable) => Promise<{ value: V; detail?: AuditEntry['detail'] } | undefined>;

async function doorAction<V>(
	deps: DoorDeps,
	staff: Staff,
	{ block, householdId }: AtTheDoor,
	{ action, other }: Kind,
	change: DoorChange<V>
): Promise<Result<V>> {
	return fieldAction(deps, staff, { block, ids: [householdId] }, (transaction) =>
		transaction(async (tx, record) => {
			const [door] = await doorsById(tx, [householdId], [block]);
			const refuse = async (code: 'notAllowed' | 'door.twoHands' | 'support.notNow') => {
				await record({ action, outcome: 'refused', householdId: door && householdId, detail: { cause: 'door' } });
				return fail(code);
			};
			if (!door || !(await lockHousehold(tx, householdId))) return refuse('notAllowed');
			const before = await lastActionBy(tx, staff.staffId, { action: other, householdId });
			if (before !== undefined && deps.clock.now() - before < SEGREGATION_OF_DUTIES_MS) return refuse('door.twoHands');
			const changed = await change(tx);
			if (!changed) return refuse('support.notNow');
			await record({ action, householdId, detail: { ...changed.detail, cause: 'door' } });
			return ok(changed.value);
		})
	);
}
