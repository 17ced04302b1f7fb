import {
	codeObstacle,
	messageState,
	type CodeAction,
	type CodeObstacle,
	type MessageState
} from '$lib/domain/support/text-message';
import { verificationState, VERIFICATION_POLICY, type OpenRequest } from '$lib/domain/support/verification';
import type { Staff } from '../actors';
import { textMessagesOf } from '../db/queries/text-messages';
import { holdersOf, verificationsOf } from '../db/queries/verifications';
import type { Deps } from '../deps';
import { openRequests } from './open-requests';
import type { SignInState } from './sign-in-state';

/** What stands between an agent and an action that takes two people. */
export interface SecondPersonView {
	/** What a second person has said or is to say of this household, the oldest first. */
	requests: OpenRequest[];
	/** The code that can be read out from the bound phone now, and how its message went. */
	sentCode?: { at: number; state: MessageState };
	/** Why no such code can be sent; absent when one can. */
	codeObstacle?: CodeObstacle;
	/** The household's letter went through the hands of whoever looks, so its PIN may not. */
	holdsLetter: boolean;
}

type ViewDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

export async function secondPersonView(
	deps: ViewDeps,
	staff: Staff,
	householdId: string,
	state: SignInState,
	action: CodeAction = 'resetPin'
): Promise<SecondPersonView> {
	const [requests, sentCode, holders] = await Promise.all([
		openRequests(deps, staff, { decides: false, householdId }),
		newestCode(deps, householdId, action),
		holdersOf(deps.db, householdId)
	]);
	const holdsLetter = holders.get(staff.staffId) === 'letter';
	return { requests, sentCode, codeObstacle: codeObstacle(state, deps.clock.now(), action), holdsLetter };
}

/** The newest code that still serves. */
async function newestCode(
	{ db, clock }: ViewDeps,
	householdId: string,
	action: CodeAction
): Promise<SecondPersonView['sentCode']> {
	const now = clock.now();
	const rows = await verificationsOf(db, householdId, now - VERIFICATION_POLICY.code);
	const sent = rows.find((row) => row.kind === 'codeRead' && row.action === action);
	if (!sent || verificationState(sent, now) !== 'waiting') return undefined;
	const [message] = await textMessagesOf(db, householdId, 'code');
	if (!message) return undefined;
	const { sentAt, failedAt } = message;
	return { at: sent.askedAt, state: messageState({ sentAt: sentAt ?? undefined, failedAt: failedAt ?? undefined }) };
}
