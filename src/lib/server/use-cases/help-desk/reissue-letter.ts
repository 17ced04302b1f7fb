import type { ProblemCode, Result } from '$lib/domain/problem';
import { codeHash, newAccessCode } from '../../crypto/codes';
import { addLetter } from '../../db/queries/access';
import type { Staff } from '../../actors';
import type { ReissuedLetter } from '../../services/letter-to-print';
import type { SignInState } from '../../services/sign-in-state';
import { supportAction, type SupportCommand, type SupportDeps } from '../../services/support-action';

export interface ReissueLetter extends SupportCommand {
	/** The newest letter that the agent saw: a page sent twice must not make the letter just printed worthless. */
	replaces: number;
}

/** A new code for the same household, draft and PIN; the old letter and whoever is signed in with it end at once. */
export async function reissueLetter(
	deps: SupportDeps,
	staff: Staff,
	command: ReissueLetter
): Promise<Result<ReissuedLetter>> {
	const { householdId } = command;
	const code = newAccessCode();
	const hash = await codeHash(deps.keys, code);
	return supportAction(deps, staff, command, {
		action: 'reissue',
		against: (state) => sawAnother(state, command.replaces),
		change: async (tx) => {
			const letterNumber = await addLetter(tx, householdId, hash, deps.clock.now());
			return { value: { code, letterNumber }, detail: { letterNumber } };
		}
	});
}

/** The agent looked at another letter than the newest: somebody has just re-issued it. */
export const sawAnother = ({ letters }: SignInState, replaces: number): ProblemCode | undefined =>
	letters.at(-1)?.letterNumber === replaces ? undefined : 'support.notNow';
