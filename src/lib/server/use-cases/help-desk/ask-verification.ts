import { fail, ok, type ProblemCode, type Result } from '$lib/domain/problem';
import { ACTION_POLICY } from '$lib/domain/support/action-rules';
import { actionsFor } from '$lib/domain/support/diagnosis';
import { codeObstacle, type CodeAction } from '$lib/domain/support/text-message';
import { readPhone } from '$lib/domain/support/ticket';
import {
	isVerifiedAction,
	verificationState,
	VERIFICATION_POLICY,
	type VerifiedAction
} from '$lib/domain/support/verification';
import { codeMessage } from '$lib/i18n/text-messages';
import type { Staff } from '../../actors';
import { sealContact } from '../../crypto/contact';
import { newSpokenCode, spokenCodeHash } from '../../crypto/spoken-code';
import { randomUUID } from '../../crypto/tokens';
import type { Queryable } from '../../db/client';
import { actionsOfAgent, countEvents, lockHousehold } from '../../db/queries/help-desk';
import { addVerification, verificationsOf } from '../../db/queries/verifications';
import type { Deps } from '../../deps';
import { deskAction } from '../../services/desk-action';
import { signInStateOf, type SignInState } from '../../services/sign-in-state';
import { textBoundPhone } from '../../services/text-bound-phone';

type AskDeps = Pick<Deps, 'db' | 'clock' | 'keys' | 'settings' | 'round'> & { jobs: Pick<Deps['jobs'], 'wake'> };

const ASKED = 'verification.asked';
const CODE_SENT = 'verification.codeSent';

/**
 * Asks a supervisor of the household's block, or a lead, to approve an action; they decide in their own queue. A number that is
 * to be bound is part of what they see.
 */
export async function askApproval(
	deps: AskDeps,
	staff: Staff,
	command: { householdId: string; action: string; phone: string }
): Promise<Result<void>> {
	const { householdId, action } = command;
	if (!isVerifiedAction(action) || !mayAskFor(staff, action)) return fail('notAllowed');
	const phone = action === 'changePhone' ? readPhone(command.phone) : undefined;
	if (action === 'changePhone' && !phone) return fail('ticket.phone');
	return ask(deps, staff, { householdId, event: ASKED, cause: action }, async (tx, state, now) => {
		if (action !== 'capture' && !actionsFor(state, now)[action]) return 'support.notNow';
		const rows = await verificationsOf(tx, householdId, now - VERIFICATION_POLICY.approval);
		const isWaiting = rows.some(
			(row) => row.kind === 'approved' && row.action === action && verificationState(row, now) === 'waiting'
		);
		if (isWaiting) return 'verification.asked';
		const sealed = phone === undefined ? undefined : sealContact(deps.keys, householdId, { phone, place: '' });
		await addVerification(tx, {
			householdId,
			kind: 'approved',
			action,
			askedBy: staff.staffId,
			askedAt: now,
			phone: sealed
		});
		return undefined;
	});
}

/** 电话登记 needs a right of its own. */
const mayAskFor = (staff: Staff, action: VerifiedAction): boolean => action !== 'capture' || staff.mayCapture === true;

/** Sends six digits to the bound phone: whoever reads them out holds it. Nobody at the desk sees them; they serve `action` alone. */
export async function sendSpokenCode(
	deps: AskDeps,
	staff: Staff,
	{ householdId, action = 'resetPin' }: { householdId: string; action?: CodeAction }
): Promise<Result<void>> {
	if (!mayAskFor(staff, action)) return fail('notAllowed');
	const result = await ask(deps, staff, { householdId, event: CODE_SENT, cause: action }, async (tx, state, now) => {
		const obstacle = codeObstacle(state, now, action);
		if (obstacle) return OBSTACLES[obstacle];
		const since = now - ACTION_POLICY.day;
		if ((await countEvents(tx, { householdId, action: CODE_SENT, since })) >= VERIFICATION_POLICY.codesADay)
			return 'verification.codesADay';
		const [verificationId, code] = [randomUUID(), newSpokenCode()];
		const codeHash = spokenCodeHash(deps.keys, verificationId, code);
		const row = { householdId, verificationId, codeHash, askedBy: staff.staffId, askedAt: now };
		await addVerification(tx, { ...row, kind: 'codeRead', action });
		const letterNumber = state.letters.at(-1)?.letterNumber ?? 0;
		const message = { householdId, letterNumber, kind: 'code', words: codeMessage(code, action) } as const;
		await textBoundPhone(deps, tx, message);
		return undefined;
	});
	if (result.ok) void deps.jobs.wake('text-messages');
	return result;
}

const OBSTACLES = {
	noPhone: 'text.noPhone',
	newPhone: 'text.newPhone',
	carriesLetter: 'verification.carriesLetter'
} as const;

interface About {
	householdId: string;
	event: string;
	/** The action that is to be verified. */
	cause: string;
}

/** One request in its own audited transaction, within the agent's limit; `write` decides and writes. */
const ask = (
	deps: AskDeps,
	staff: Staff,
	{ householdId, event, cause }: About,
	write: (tx: Queryable, state: SignInState, now: number) => Promise<ProblemCode | undefined>
): Promise<Result<void>> =>
	deskAction(deps, staff, (transaction) =>
		transaction(async (tx, record) => {
			const problemOf = async (): Promise<ProblemCode | undefined> => {
				const now = deps.clock.now();
				const asked = (await actionsOfAgent(tx, staff.staffId, now - ACTION_POLICY.hour)).filter(isAsking);
				if (asked.length >= ACTION_POLICY.openingAnHour) return 'support.limit';
				return write(tx, await signInStateOf(tx, householdId), now);
			};
			const known = await lockHousehold(tx, householdId);
			const problem = known ? await problemOf() : 'household.unknown';
			await record({
				action: event,
				householdId: known ? householdId : undefined,
				outcome: problem ? 'refused' : 'done',
				detail: { cause }
			});
			return problem ? fail(problem) : ok(undefined);
		})
	);

const isAsking = (action: string): boolean => action === ASKED || action === CODE_SENT;
