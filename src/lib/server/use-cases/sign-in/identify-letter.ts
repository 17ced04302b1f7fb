import { groupsInDoubt, hasValidCheckDigits, isWellFormed, normaliseCode } from '$lib/domain/access/access-code';
import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { codeHashes } from '../../crypto/codes';
import { letterByHashes, type LetterRow } from '../../db/queries/access';
import { day } from '$lib/domain/beijing';
import { noteRefusal, refuseSignIn, type Refusal } from './refuse-sign-in';

export interface Identified {
	/** `home`: a letter that waits for its PIN to be chosen. `pin`: everything else, so that a guess learns nothing. */
	next: 'home' | 'pin';
	/** Normalised, for the sign-in cookie. */
	code: string;
}

/**
 * First page: the code of a letter. Typing errors are caught by the check digits and spend nothing. A code that belongs
 * to nobody, a replaced and a redeemed one are all asked for a PIN.
 */
export async function identifyLetter(
	deps: Deps,
	command: { code: string; address: string }
): Promise<Result<Identified>> {
	const code = normaliseCode(command.code);
	const slip = slipIn(code);
	if (slip) return noteRefusal(deps, { ...slip, address: command.address });
	const minutes = await deps.limits.spend(command.address);
	if (minutes !== undefined) {
		return refuseSignIn(deps, {
			cause: 'signIn.tooMany',
			shown: 'signIn.tooMany',
			address: command.address,
			details: { minutes }
		});
	}
	const letter = await letterByHashes(deps.db, await codeHashes(deps.keys, code));
	await deps.limits.giveBack(letter ? command.address : 'nobody');
	if (!letter || !waitsForPin(letter)) return ok({ next: 'pin', code });
	const closed = closedToNewcomers(deps);
	if (!closed) return ok({ next: 'home', code });
	const { code: cause, details } = closed.problem;
	return noteRefusal(deps, { cause, address: command.address, letter, details });
}

/** A typing error that can be seen without looking the code up, and where it probably is. */
function slipIn(code: string): Pick<Refusal, 'cause' | 'detail'> | undefined {
	if (!isWellFormed(code)) return { cause: 'code.malformed', detail: { digits: code.length } };
	if (hasValidCheckDigits(code)) return undefined;
	return { cause: 'code.checkDigits', detail: { groups: groupsInDoubt(code).join(', ') } };
}

/** A current letter whose household has no PIN: never redeemed, or reset by the help desk. */
export const waitsForPin = (letter: LetterRow): boolean => letter.replacedAt === null && letter.pinHash === null;

/** Before the round opens and after it closes, a letter that was never used opens nothing. */
export function closedToNewcomers(deps: Deps) {
	const phase = phaseOf(deps.round, deps.clock.now());
	if (phase === 'before') return fail('round.notOpen', { opens: day(deps.round.selfReportOpens) });
	return phase === 'closed' ? fail('round.closed') : undefined;
}
