import { clockTime } from '$lib/domain/beijing';
import { normalisePin } from '$lib/domain/access/pin';
import { minutes, SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import { districtOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Visitor } from '../../auth/sign-in-limits';
import type { Member } from '../../actors';
import { codeHashes, isPinOf, memberKeys, pinHash } from '../../crypto/codes';
import { decryptPart } from '../../crypto/part-box';
import { changePart, choosePartPin, lockPart, partByHashes } from '../../db/queries/member-parts';
import type { Deps } from '../../deps';
import { requireRoundOpen } from '../../services/change-form';
import { limitedTry } from '../../services/limited-try';
import { lookUpLetter, type LetterCode } from '../../services/look-up-letter';
import { readNewPin } from '../../services/new-pin';
import { refuseFlood } from '../sign-in/refuse-sign-in';

type Part = NonNullable<Awaited<ReturnType<typeof partByHashes>>>;

export type EnterPart = LetterCode & Visitor & { pin: string; pinAgain?: string };

/** What the page before the part asks for: a PIN to be chosen, or the one that was. Undefined: the code is of no part. */
export async function partBehind(deps: Deps, letter: LetterCode): Promise<{ isChosen: boolean } | undefined> {
	const looked = await lookUpLetter(deps, letter);
	const part = looked.ok && (await partByHashes(deps.db, codeHashes(deps.keys, looked.value.stretched)));
	return part ? { isChosen: part.pinHash !== null } : undefined;
}

/** A member's own code and PIN, limited as a letter's are. The PIN is chosen with the first use of the code. */
export function enterPart(deps: Deps, command: EnterPart): Promise<Result<Member>> {
	const open = requireRoundOpen(deps, { kind: 'resident' });
	if (!open.ok) return Promise.resolve(open);
	return limitedTry(deps, command, {
		flood: (wait) => refuseFlood(deps, { ...command, minutes: wait }),
		judge: async ({ stretched }) => {
			const part = await partByHashes(deps.db, codeHashes(deps.keys, stretched));
			if (!part) return fail('part.gone');
			return part.pinHash ? prove(deps, command, part, stretched) : choose(deps, command, part, stretched);
		}
	});
}

async function choose(deps: Deps, command: EnterPart, part: Part, stretched: Uint8Array): Promise<Result<Member>> {
	const chosen = readNewPin(command.pin, command.pinAgain ?? '');
	if (!chosen.ok) return chosen;
	const { householdId, partId } = part;
	const isFirst = await audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		const done = await choosePartPin(tx, part, pinHash(deps.keys, partId, chosen.value));
		await record({ action: 'part.redeemed', householdId, outcome: done ? 'done' : 'refused' });
		return done;
	});
	return isFirst ? ok(memberOf(deps, part, stretched, chosen.value)) : fail('code.alreadyUsed');
}

/** A try is spent in the same transaction in which it is judged: guesses queue on the part's row. */
async function prove(deps: Deps, command: EnterPart, part: Part, stretched: Uint8Array): Promise<Result<Member>> {
	const { householdId, partId } = part;
	const pin = normalisePin(command.pin);
	const refused = await audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		const row = await lockPart(tx, part);
		const refusal = row?.pinHash ? await judge(deps, tx, { ...row, pinHash: row.pinHash }, pin) : fail('part.gone');
		await record({ action: 'part.entered', householdId, outcome: refusal ? 'refused' : 'done' });
		return refusal;
	});
	return refused ?? ok(memberOf(deps, { ...part, partId }, stretched, pin));
}

type Tx = Parameters<typeof changePart>[0];

async function judge(deps: Deps, tx: Tx, row: Omit<Part, 'blockCode'> & { pinHash: Uint8Array }, pin: string) {
	const now = deps.clock.now();
	const { pinTries, pauseMinutes } = SIGN_IN_POLICY;
	if (row.lockedUntil !== null && row.lockedUntil > now)
		return fail('part.locked', { until: clockTime(row.lockedUntil) });
	if (isPinOf(deps.keys, row.partId, pin, row.pinHash)) {
		await changePart(tx, row, { failedTries: 0, lockedUntil: null });
		return undefined;
	}
	const failedTries = (row.lockedUntil === null ? row.failedTries : 0) + 1;
	const lockedUntil = failedTries >= pinTries ? now + minutes(pauseMinutes) : null;
	await changePart(tx, row, { failedTries, lockedUntil });
	return lockedUntil === null
		? fail('part.pinWrong', { left: pinTries - failedTries })
		: fail('part.locked', { until: clockTime(lockedUntil) });
}

/** With the key that opens what is there: after a rotation an older one may. */
function memberOf(deps: Deps, part: Part, stretched: Uint8Array, pin: string): Member {
	const { householdId, partId, ciphertext, blockCode } = part;
	const keys = memberKeys(deps.keys, partId, stretched, pin);
	const memberKey = keys.find((key) => ciphertext && decryptPart([key], part, ciphertext)) ?? keys[0];
	if (!memberKey) throw new Error('The key ring is empty.');
	return { householdId, partId, memberKey, district: districtOf(deps.round, blockCode)?.code };
}
