import { fail, ok, type ProblemCode, type Result } from '$lib/domain/problem';
import { readActionReason } from '$lib/domain/support/action-reasons';
import { ACTION_POLICY, isOverLimit } from '$lib/domain/support/action-rules';
import { actionsFor, SUPPORT_ACTIONS, type SupportAction } from '$lib/domain/support/diagnosis';
import { REASON_MAX, type ReasonFault } from '$lib/domain/support/reason';
import { isVerifiedAction } from '$lib/domain/support/verification';
import type { AuditEntry, RecordEvent } from '../audit/audited';
import type { Deps } from '../deps';
import type { Queryable } from '../db/client';
import { actionsOfAgent, countEvents, lockHousehold } from '../db/queries/help-desk';
import { useVerification, type VerificationRow } from '../db/queries/verifications';
import type { Staff } from '../actors';
import { deskAction } from './desk-action';
import { signInStateOf, type SignInState } from './sign-in-state';
import { verifyCaller } from './verify-caller';

export type SupportDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

export interface SupportCommand {
	householdId: string;
	/** Why: a code of `ACTION_REASONS` for this action. */
	reason: string;
	/** The code that was sent to the bound phone, as the caller read it out. */
	spokenCode?: string;
}

/** What the event of an action is called; the household sees these too. */
const EVENTS: Record<SupportAction, string> = {
	unlock: 'signIn.unlocked',
	reissue: 'letter.reissued',
	resetPin: 'pin.reset',
	endSessions: 'sessions.ended',
	askVisit: 'visit.requested',
	changePhone: 'phone.bound',
	correctAddress: 'address.corrected'
};

/** An action is counted by either name: a letter that was asked for and one that was sent. */
const COUNTED: Record<string, SupportAction> = {
	...Object.fromEntries(SUPPORT_ACTIONS.map((action) => [EVENTS[action], action])),
	'letter.reissueAsked': 'reissue'
};

interface Work<V> {
	action: SupportAction;
	/** What the event is called when it is not that of the action: a letter that is asked for. */
	event?: string;
	/** What else stands against it, given what the household is like now, inside the transaction. */
	against?: (state: SignInState, now: number) => ProblemCode | undefined;
	/** `given`: what somebody else said of the caller, for an action that needs it. A problem leaves everything as it was. */
	change: (
		tx: Queryable,
		given?: VerificationRow
	) => Promise<{ value: V; detail?: AuditEntry['detail'] } | ProblemCode>;
}

/**
 * One action of the help desk: by an agent, for a reason, only while it would change something, verified by somebody else
 * where that is needed, within the agent's limits, in one audited transaction that holds the household. A refusal is
 * recorded as well.
 */
export async function supportAction<V>(
	deps: SupportDeps,
	staff: Staff,
	command: SupportCommand,
	work: Work<V>
): Promise<Result<V>> {
	return deskAction(deps, staff, (transaction) => {
		if (!readActionReason(work.action, command.reason)) return fail('reason.choose');
		return transaction((tx, record) => act(deps, { tx, record }, staff, command, work));
	});
}

async function act<V>(
	deps: SupportDeps,
	{ tx, record }: { tx: Queryable; record: RecordEvent },
	staff: Staff,
	command: SupportCommand,
	work: Work<V>
): Promise<Result<V>> {
	const { householdId, reason } = command;
	const action = work.event ?? EVENTS[work.action];
	if (!(await lockHousehold(tx, householdId))) {
		await record({ action, outcome: 'refused' });
		return fail('household.unknown');
	}
	const refuse = async (refused: Result<never>): Promise<Result<never>> => {
		await record({ action, householdId, outcome: 'refused', detail: { reason } });
		return refused;
	};
	const stands = await obstacle(deps, tx, staff, command, work);
	if (stands) return refuse(fail(stands));
	const given = isVerifiedAction(work.action)
		? await verifyCaller(deps, tx, staff, { householdId, action: work.action, spokenCode: command.spokenCode ?? '' })
		: undefined;
	if (given?.ok === false) return refuse(given);
	const changed = await work.change(tx, given?.value);
	if (typeof changed === 'string') return refuse(fail(changed));
	if (given) await useVerification(tx, given.value, deps.clock.now());
	const verification = given && { verification: given.value.kind };
	await record({ action, householdId, detail: { ...changed.detail, reason, ...verification } });
	return ok(changed.value);
}

/** What may stand against an action beside a missing verification, the household's own state first. */
async function obstacle<V>(
	deps: SupportDeps,
	tx: Queryable,
	staff: Staff,
	{ householdId }: SupportCommand,
	{ action, against }: Work<V>
): Promise<ProblemCode | undefined> {
	const now = deps.clock.now();
	const state = await signInStateOf(tx, householdId);
	if (!actionsFor(state, now)[action]) return 'support.notNow';
	const own = against?.(state, now);
	if (own) return own;
	if (isOverLimit(action, await doneBy(tx, staff, now))) return 'support.limit';
	return action === 'unlock' && (await isUnlockedOften(tx, householdId, now)) ? 'support.unlocks' : undefined;
}

async function doneBy(tx: Queryable, staff: Staff, now: number): Promise<SupportAction[]> {
	const events = await actionsOfAgent(tx, staff.staffId, now - ACTION_POLICY.hour);
	return events.flatMap((event) => (Object.hasOwn(COUNTED, event) ? (COUNTED[event] ?? []) : []));
}

const isUnlockedOften = async (tx: Queryable, householdId: string, now: number): Promise<boolean> =>
	(await countEvents(tx, { householdId, action: EVENTS.unlock, since: now - ACTION_POLICY.day })) >=
	ACTION_POLICY.unlocksADay;

/** Words that cannot be taken, as a problem of the page. */
export const reasonProblem = (fault: ReasonFault) =>
	fault === 'long'
		? fail('reason.long', { max: REASON_MAX })
		: fail(fault === 'missing' ? 'reason.missing' : 'reason.personal');
