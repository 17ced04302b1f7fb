import type { Result } from '$lib/domain/problem';
import { setPin } from '../../db/queries/access';
import { boundPhoneOf } from '../../db/queries/help-desk';
import { sessionQueries } from '../../db/queries/sessions';
import { putCarried, type VerificationRow } from '../../db/queries/verifications';
import type { Queryable } from '../../db/client';
import type { Staff } from '../../actors';
import { passSecret } from '../../services/pass-secret';
import { supportAction, type SupportCommand, type SupportDeps } from '../../services/support-action';

/**
 * Forgets the PIN: the next sign-in with the current letter chooses a new one, and the open draft stays. Whoever is
 * signed in with the old PIN is signed out, because a reset may follow a PIN that somebody else learned.
 */
export const resetPin = (deps: SupportDeps, staff: Staff, command: SupportCommand): Promise<Result<void>> =>
	supportAction(deps, staff, command, {
		action: 'resetPin',
		change: async (tx, given) => {
			const { householdId } = command;
			const phone = await phoneAsked(tx, householdId, given);
			const people = [staff.staffId, given?.givenBy, phone?.boundBy ?? undefined];
			if (phone?.carries === 'letter') return 'verification.carriesLetter';
			if (!(await passSecret(tx, { householdId, secret: 'pin', people, now: deps.clock.now() })))
				return 'support.twoHands';
			if (phone) await putCarried(tx, householdId, 'pin');
			await setPin(tx, householdId, null);
			return { value: await sessionQueries(tx, 'resident').endAll(householdId) };
		}
	});

/** The phone whose holder read the code out: it is one of the hands. */
const phoneAsked = async (tx: Queryable, householdId: string, given?: VerificationRow) =>
	given?.kind === 'codeRead' ? await boundPhoneOf(tx, householdId) : undefined;
