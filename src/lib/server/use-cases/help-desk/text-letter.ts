import type { ProblemCode, Result } from '$lib/domain/problem';
import { textObstacle } from '$lib/domain/support/text-message';
import type { Deps } from '../../deps';
import { codeHash, newAccessCode } from '../../crypto/codes';
import type { Queryable } from '../../db/client';
import { addLetter } from '../../db/queries/access';
import { boundPhoneOf } from '../../db/queries/help-desk';
import { putCarried } from '../../db/queries/verifications';
import type { Staff } from '../../actors';
import { letterText } from '$lib/i18n/text-messages';
import { sawAnother } from './reissue-letter';
import { passSecret } from '../../services/pass-secret';
import type { SignInState } from '../../services/sign-in-state';
import { supportAction, type SupportCommand, type SupportDeps } from '../../services/support-action';
import { textBoundPhone } from '../../services/text-bound-phone';

type TextDeps = SupportDeps & Pick<Deps, 'settings' | 'round'> & { jobs: Pick<Deps['jobs'], 'wake'> };

/**
 * A new code for the same household, draft and PIN, to the bound phone and to no screen; whoever bound the phone counts as a hand
 * that it goes through. The old letter, and whoever is signed in with it, end at once. It is written down under seal in the same
 * transaction and sent behind it: nobody waits for the sending service.
 */
export async function textLetter(
	deps: TextDeps,
	staff: Staff,
	command: SupportCommand & { replaces: number }
): Promise<Result<void>> {
	const code = newAccessCode();
	const hash = await codeHash(deps.keys, code);
	const result = await supportAction(deps, staff, command, {
		action: 'reissue',
		against: (state, now) => sawAnother(state, command.replaces) ?? obstacleTo(state, now),
		change: async (tx) => {
			const { householdId } = command;
			const people = [(await boundPhoneOf(tx, householdId))?.boundBy ?? undefined];
			if (!(await passSecret(tx, { householdId, secret: 'letter', people, now: deps.clock.now() })))
				return 'text.carriesPin';
			await putCarried(tx, householdId, 'letter');
			const letterNumber = await addLetter(tx, householdId, hash, deps.clock.now());
			await writeDown(deps, tx, { householdId, letterNumber, code });
			return { value: undefined, detail: { letterNumber, delivery: 'text' } };
		}
	});
	if (result.ok) void deps.jobs.wake('text-messages');
	return result;
}

const OBSTACLES = {
	noPhone: 'text.noPhone',
	newPhone: 'text.newPhone',
	noPin: 'text.noPin',
	carriesPin: 'text.carriesPin'
} as const;

function obstacleTo(state: SignInState, now: number): ProblemCode | undefined {
	const obstacle = textObstacle(state, now);
	return obstacle && OBSTACLES[obstacle];
}

const writeDown = (
	deps: TextDeps,
	tx: Queryable,
	{ code, ...row }: { householdId: string; letterNumber: number; code: string }
): Promise<void> => textBoundPhone(deps, tx, { ...row, kind: 'letter', words: (office) => letterText(code, office) });
