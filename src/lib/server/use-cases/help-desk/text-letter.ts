import { officeOf } from '$lib/domain/household/round';
import type { ProblemCode, Result } from '$lib/domain/problem';
import { textObstacle } from '$lib/domain/support/text-message';
import type { Deps } from '../../deps';
import { codeHash, newAccessCode } from '../../crypto/codes';
import { openContact } from '../../crypto/contact';
import { sealMessage } from '../../crypto/message-seal';
import { randomUUID } from '../../crypto/tokens';
import type { Queryable } from '../../db/client';
import { addLetter } from '../../db/queries/access';
import { blockOf } from '../../db/queries/households';
import { boundPhoneOf } from '../../db/queries/help-desk';
import { addTextMessage } from '../../db/queries/text-messages';
import type { Staff } from '../../actors';
import { letterText } from '$lib/i18n/text-messages';
import { sawAnother, type ReissueLetter } from './reissue-letter';
import type { SignInState } from '../../services/sign-in-state';
import { supportAction, type SupportDeps } from '../../services/support-action';

type TextDeps = SupportDeps & Pick<Deps, 'settings' | 'round' | 'outbox'>;

/**
 * As `reissueLetter`, but the new code goes to the bound phone and to no screen. It is written down under seal in the same
 * transaction and sent behind it: nobody waits for the sending service.
 */
export async function textLetter(deps: TextDeps, staff: Staff, command: ReissueLetter): Promise<Result<void>> {
	const code = newAccessCode();
	const hash = await codeHash(deps.keys, code);
	const result = await supportAction(deps, staff, command, {
		action: 'reissue',
		against: (state, now) => sawAnother(state, command.replaces) ?? obstacleTo(state, now),
		change: async (tx) => {
			const letterNumber = await addLetter(tx, command.householdId, hash, deps.clock.now());
			await writeDown(deps, tx, { householdId: command.householdId, letterNumber, code });
			return { value: undefined, detail: { letterNumber, delivery: 'text' } };
		}
	});
	if (result.ok) deps.outbox.wake();
	return result;
}

const OBSTACLES = { noPhone: 'text.noPhone', newPhone: 'text.newPhone', noPin: 'text.noPin' } as const;

function obstacleTo(state: SignInState, now: number): ProblemCode | undefined {
	const obstacle = textObstacle(state, now);
	return obstacle && OBSTACLES[obstacle];
}

async function writeDown(
	{ keys, clock, settings, round }: TextDeps,
	tx: Queryable,
	{ code, ...row }: { householdId: string; letterNumber: number; code: string }
): Promise<void> {
	const [bound, block] = [await boundPhoneOf(tx, row.householdId), await blockOf(tx, row.householdId)];
	if (!bound) throw new Error('The bound phone vanished.');
	const key = { householdId: row.householdId, messageId: randomUUID() };
	const { phone } = openContact(keys, row.householdId, bound.phone);
	const sealed = sealMessage(keys, key, {
		phone,
		text: letterText(code, { origin: settings.origin, ...officeOf(round, block) })
	});
	const createdAt = clock.now();
	await addTextMessage(tx, { ...key, letterNumber: row.letterNumber, createdAt, nextTryAt: createdAt, sealed });
}
