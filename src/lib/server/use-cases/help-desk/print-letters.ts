import { fail, ok, type Result } from '$lib/domain/problem';
import type { LocalizedText } from '$lib/engine/model/types';
import { isLead } from '$lib/domain/support/agents';
import type { Staff } from '../../actors';
import type { RecordEvent } from '../../audit/audited';
import { codeHash, newAccessCode } from '../../crypto/codes';
import { asHelpDesk } from '../../db/as-role';
import type { Queryable } from '../../db/client';
import { addLetter } from '../../db/queries/access';
import { credentialOf, householdsById, lockHousehold } from '../../db/queries/help-desk';
import { letterAskedAt, lettersToPrint } from '../../db/queries/verifications';
import type { Deps } from '../../deps';
import { deskAction } from '../../services/desk-action';
import type { ReissuedLetter } from '../../services/letter-to-print';
import { passSecret } from '../../services/pass-secret';
import { foundOf } from './find-household';

type PrintDeps = Pick<Deps, 'db' | 'clock' | 'round' | 'keys'>;

/** A letter that waits to be printed. */
export interface LetterToMake {
	householdId: string;
	address: LocalizedText;
	at: number;
	by: { name: string; number: string; isMe: boolean };
}

export interface MadeLetter extends ReissuedLetter {
	householdId: string;
	address: LocalizedText;
	pinSet: boolean;
}

/** Letters of one press of the button: each costs a slow hash. */
const BATCH = 20;
const SHOWN = 200;

/** What agents asked for and nobody has printed yet, oldest first. */
export async function listLettersToPrint(deps: PrintDeps, staff: Staff): Promise<Result<LetterToMake[]>> {
	if (!isLead(staff)) return fail('notAllowed');
	return asHelpDesk(deps.db, staff, async (db) => ok(await waiting({ ...deps, db }, staff)));
}

async function waiting(deps: PrintDeps, staff: Staff): Promise<LetterToMake[]> {
	const asked = await lettersToPrint(deps.db, SHOWN);
	const oldest = [...new Map(asked.toReversed().map((row) => [row.householdId, row])).values()].toReversed();
	const homes = await householdsById(
		deps.db,
		oldest.map(({ householdId }) => householdId)
	);
	return oldest.flatMap(({ householdId, at, staffId, name, number }) => {
		const home = homes.get(householdId);
		const by = { name, number, isMe: staffId === staff.staffId };
		return home ? [{ householdId, at, by, address: foundOf(deps, home).address }] : [];
	});
}

/**
 * Makes the letters that colleagues asked for, shown once to be printed: none that the lead asked for, and none of a household
 * whose PIN went through the same hands. The old letters end now.
 */
export async function printLetters(deps: PrintDeps, staff: Staff): Promise<Result<MadeLetter[]>> {
	const listed = await listLettersToPrint(deps, staff);
	if (!listed.ok) return listed;
	const batch = listed.value.filter(({ by }) => !by.isMe).slice(0, BATCH);
	const coded = await Promise.all(
		batch.map(async (letter) => {
			const code = newAccessCode();
			return { ...letter, code, hash: await codeHash(deps.keys, code) };
		})
	);
	return deskAction(deps, staff, (transaction) =>
		transaction(async (tx, record) => {
			const made: MadeLetter[] = [];
			for (const letter of coded) made.push(...(await make({ tx, record, now: deps.clock.now() }, staff, letter)));
			await record({ action: 'letters.printed', detail: { count: made.length } });
			return ok(made);
		})
	);
}

type Coded = LetterToMake & { code: string; hash: Uint8Array };
interface Making {
	tx: Queryable;
	record: RecordEvent;
	now: number;
}

/** @returns none when somebody else has just made it, or when these hands may not have it */
async function make({ tx, record, now }: Making, staff: Staff, letter: Coded): Promise<MadeLetter[]> {
	const { householdId, address, code, hash } = letter;
	if (!(await lockHousehold(tx, householdId)) || (await letterAskedAt(tx, householdId)) === undefined) return [];
	if (!(await passSecret(tx, { householdId, secret: 'letter', people: [staff.staffId], now }))) return [];
	const letterNumber = await addLetter(tx, householdId, hash, now);
	await record({ action: 'letter.reissued', householdId, detail: { letterNumber, delivery: 'print' } });
	const pinSet = (await credentialOf(tx, householdId))?.pinSet ?? false;
	return [{ householdId, code, letterNumber, address, pinSet }];
}
