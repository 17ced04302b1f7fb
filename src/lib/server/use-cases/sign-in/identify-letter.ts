import { groupsInDoubt, hasValidCheckDigits, isWellFormed, normaliseCode } from '$lib/domain/access/access-code';
import { districtOf, phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import type { Visitor } from '../../auth/sign-in-limits';
import { codeHashes, stretchCode } from '../../crypto/codes';
import { letterByHashes, type LetterRow } from '../../db/queries/access';
import { partByHashes } from '../../db/queries/member-parts';
import type { LetterCode, LookedUp } from '../../services/look-up-letter';
import { day } from '$lib/domain/beijing';
import { noteRefusal, refuseFlood, type Refusal } from './refuse-sign-in';

export interface Identified extends LetterCode {
	/**
	 * `home`: a letter that waits for its PIN to be chosen. `part`: the code of one member's part. `pin`: everything else, so that
	 * a guess learns nothing.
	 */
	next: 'home' | 'part' | 'pin';
	stretched: Uint8Array;
}

/**
 * First page: the code of a letter. Typing errors are caught by the check digits and spend nothing. A code that belongs
 * to nobody, a replaced and a redeemed one are all asked for a PIN.
 */
export async function identifyLetter(deps: Deps, command: Visitor & { code: string }): Promise<Result<Identified>> {
	const { address } = command;
	const found = await findLetter(deps, command);
	if (!found.ok) return found;
	const { code, stretched, letter, part } = found.value;
	if (part) return ok({ next: 'part', code, stretched, district: districtOf(deps.round, part.blockCode)?.code });
	if (!letter || !waitsForPin(letter)) return ok({ next: 'pin', code, stretched });
	const closed = closedToNewcomers(deps);
	if (!closed) return ok({ next: 'home', code, stretched, district: districtOf(deps.round, letter.blockCode)?.code });
	const { code: cause, details } = closed.problem;
	return noteRefusal(deps, { cause, address, letter, details });
}

/** What a code belongs to: a household's letter, or one member's part. */
type Found = LookedUp & { part?: { blockCode: string } };

/** The letter of a code that somebody types. A typing error is a refusal with a reference of its own. */
export async function findLetter(
	deps: Deps,
	{ address, device, code: typed }: Visitor & { code: string }
): Promise<Result<Found & { code: string }>> {
	const code = normaliseCode(typed);
	const slip = slipIn(code);
	if (slip) return noteRefusal(deps, { ...slip, address });
	const looked = await lookUp(deps, code, { address, device });
	return looked.ok ? ok({ ...looked.value, code }) : looked;
}

/** The one place where codes can be guessed: a try is spent before the slow work, and given back where there is such a letter. */
async function lookUp(deps: Deps, code: string, visitor: Visitor): Promise<Result<Found>> {
	const { limits, gate } = deps;
	if (!(await limits.mayLookUp(visitor))) return fail('signIn.busy');
	const done = await gate.run(visitor, 'resident', async () => {
		const minutes = await limits.spend(visitor);
		return minutes === undefined ? { stretched: await stretchCode(code) } : { minutes };
	});
	if (!done.ok) return done;
	const { stretched, minutes = 0 } = done.value;
	const { address } = visitor;
	if (!stretched) return refuseFlood(deps, { address, minutes });
	const hashes = codeHashes(deps.keys, stretched);
	const letter = await letterByHashes(deps.db, hashes);
	const part = letter ? undefined : await partByHashes(deps.db, hashes);
	await ((letter ?? part) ? limits.giveBack(visitor) : limits.countStranger());
	return ok({ stretched, letter, part });
}

/** A typing error that can be seen without looking the code up, and where it probably is. */
function slipIn(code: string): Pick<Refusal, 'cause' | 'detail'> | undefined {
	if (!isWellFormed(code)) return { cause: 'code.malformed', detail: { digits: code.length } };
	if (hasValidCheckDigits(code)) return undefined;
	return { cause: 'code.checkDigits', detail: { groups: groupsInDoubt(code).join(', ') } };
}

/** A current letter whose household has no PIN: never redeemed, or reset by the help desk. */
export const waitsForPin = (letter: LetterRow): boolean => letter.replacedAt === null && letter.pinHash === null;

/** Whether it was invented, used, replaced or redeemed a moment ago by somebody else: a code that opens nothing tells nothing. */
export const opensNothing = () => fail('code.alreadyUsed');

/** Before the round opens and after it closes, a letter that was never used opens nothing. */
export function closedToNewcomers(deps: Deps) {
	const phase = phaseOf(deps.round, deps.clock.now());
	if (phase === 'before') return fail('round.notOpen', { opens: day(deps.round.selfReportOpens) });
	return phase === 'closed' ? fail('round.closed') : undefined;
}
