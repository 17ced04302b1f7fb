import { fail, ok, type ProblemCode, type Result } from '$lib/domain/problem';
import type { AuditEntry } from '../../audit/audited';
import type { Deps } from '../../deps';
import { codeHash, newAccessCode } from '../../crypto/codes';
import type { Queryable } from '../../db/client';
import { addLetter } from '../../db/queries/access';
import { doorsById } from '../../db/queries/doors';
import { credentialOf, lettersOf, lockHousehold } from '../../db/queries/help-desk';
import { addVerification } from '../../db/queries/verifications';
import type { Staff } from '../../actors';
import { fieldAction } from '../../services/field-action';
import type { ReissuedLetter } from '../../services/letter-to-print';
import { passSecret } from '../../services/pass-secret';

export interface AtTheDoor {
	block: string;
	householdId: string;
}

type DoorDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

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
	return doorAction(deps, staff, command, 'letter.reissued', async (tx, now) => {
		const newest = (await lettersOf(tx, householdId)).at(-1)?.letterNumber ?? 0;
		if (newest !== command.replaces) return 'support.notNow';
		if (!(await passSecret(tx, { householdId, secret: 'letter', people: [staff.staffId], now })))
			return 'door.twoHands';
		const letterNumber = await addLetter(tx, householdId, hash, now);
		return { value: { code, letterNumber }, detail: { letterNumber } };
	});
}

/**
 * The enumerator has made sure, face to face and today, that whoever forgot the PIN lives here. By itself it changes nothing: an
 * agent of the help desk resets the PIN on the strength of it, so that two people are always needed.
 */
export function vouchAtDoor(deps: DoorDeps, staff: Staff, command: AtTheDoor): Promise<Result<true>> {
	const { householdId } = command;
	return doorAction(deps, staff, command, 'verification.vouched', async (tx, now) => {
		if (!(await credentialOf(tx, householdId))?.pinSet) return 'support.notNow';
		if (!(await passSecret(tx, { householdId, secret: 'pin', people: [staff.staffId], now }))) return 'door.twoHands';
		const given = { kind: 'vouched', action: 'resetPin', askedAt: now, givenBy: staff.staffId, givenAt: now } as const;
		await addVerification(tx, { householdId, ...given });
		return { value: true };
	});
}

type DoorChange<V> = (tx: Queryable, now: number) => Promise<{ value: V; detail?: AuditEntry['detail'] } | ProblemCode>;

async function doorAction<V>(
	deps: DoorDeps,
	staff: Staff,
	{ block, householdId }: AtTheDoor,
	action: string,
	change: DoorChange<V>
): Promise<Result<V>> {
	return fieldAction(deps, staff, { block, ids: [householdId] }, (transaction) =>
		transaction(async (tx, record) => {
			const [door] = await doorsById(tx, [householdId], [block]);
			const known = door !== undefined && (await lockHousehold(tx, householdId));
			const changed = known ? await change(tx, deps.clock.now()) : 'notAllowed';
			const entry = { action, householdId: door && householdId };
			if (typeof changed === 'string') {
				await record({ ...entry, outcome: 'refused', detail: { cause: 'door' } });
				return fail(changed);
			}
			await record({ ...entry, detail: { ...changed.detail, cause: 'door' } });
			return ok(changed.value);
		})
	);
}
