import type { ProblemCode, Result } from '$lib/domain/problem';
import { addVisitRequest } from '../../db/queries/households';
import type { Staff } from '../../actors';
import type { SignInState } from '../../services/sign-in-state';
import { supportAction, type SupportCommand, type SupportDeps } from '../../services/support-action';

export interface ReissueLetter extends SupportCommand {
	/** The newest letter that the agent saw: a page sent twice must not ask for a second one. */
	replaces: number;
	/** `print`: a lead prints it, an enumerator delivers it; `door`: the enumerator shows it on their own phone. */
	delivery: 'print' | 'door';
}

/**
 * Asks for a new letter to the same household, draft and PIN. Its code is made where it is printed or handed over, so no agent
 * ever sees one, and the old letter serves until then.
 */
export const reissueLetter = (deps: SupportDeps, staff: Staff, command: ReissueLetter): Promise<Result<void>> =>
	supportAction(deps, staff, command, {
		action: 'reissue',
		event: 'letter.reissueAsked',
		against: (state) => sawAnother(state, command.replaces) ?? isAsked(state),
		change: async (tx) => {
			const { householdId, delivery } = command;
			if (delivery === 'door')
				await addVisitRequest(tx, { householdId, requestedAt: deps.clock.now(), cause: 'asked' });
			return { value: undefined, detail: { delivery } };
		}
	});

/** The agent looked at another letter than the newest: somebody has just re-issued it. */
export const sawAnother = ({ letters }: SignInState, replaces: number): ProblemCode | undefined =>
	letters.at(-1)?.letterNumber === replaces ? undefined : 'support.notNow';

const isAsked = ({ letterAskedAt }: SignInState): ProblemCode | undefined =>
	letterAskedAt === undefined ? undefined : 'letter.asked';
