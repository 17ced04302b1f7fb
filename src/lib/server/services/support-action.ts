import { fail, ok, type ProblemCode, type Result } from '$lib/domain/problem';
import {
	ACTION_POLICY,
	isOverLimit,
	mayVerifyBy,
	needsSecond,
	OTHER_HAND,
	readVerification
} from '$lib/domain/support/action-rules';
import { actionsFor, SUPPORT_ACTIONS, type SupportAction } from '$lib/domain/support/diagnosis';
import { REASON_MAX, readReason, type ReasonFault } from '$lib/domain/support/reason';
import type { AuditEntry, RecordEvent } from '../audit/audited';
import type { Deps } from '../deps';
import type { Queryable } from '../db/client';
import { actionsOfAgent, letterEventsOf, lockHousehold } from '../db/queries/help-desk';
import { isApprover, lastActionBy } from '../db/queries/staff';
import type { Staff } from '../actors';
import { deskAction } from './desk-action';
import { signInStateOf, type SignInState } from './sign-in-state';

export type SupportDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

export interface SupportCommand {
	householdId: string;
	/** Typed by the agent; nothing personal may be in it. */
	reason: string;
	/** How the caller was verified: a code of `VERIFICATIONS`. */
	verification: string;
	/** 工号 of the supervisor or lead who approves, where that is the verification. */
	approvedBy?: string;
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

interface Work<V> {
	action: SupportAction;
	/** What else stands against it, given what the household is like now, inside the transaction. */
	against?: (state: SignInState, now: number) => ProblemCode | undefined;
	change: (tx: Queryable) => Promise<{ value: V; detail?: AuditEntry['detail'] }>;
}

/**
 * One action of the help desk: by an agent, with a reason and a verification, only while it would change something,
 * within the agent's limits, in one audited transaction that holds the household. A refusal is recorded as well.
 */
export async function supportAction<V>(
	deps: SupportDeps,
	staff: Staff,
	command: SupportCommand,
	work: Work<V>
): Promise<Result<V>> {
	return deskAction(deps, staff, (transaction) => {
		const read = readReason(command.reason);
		if ('fault' in read) return reasonProblem(read.fault);
		return transaction((tx, record) => act(deps, { tx, record }, staff, { ...command, reason: read.reason }, work));
	});
}

async function act<V>(
	deps: SupportDeps,
	{ tx, record }: { tx: Queryable; record: RecordEvent },
	staff: Staff,
	command: SupportCommand,
	work: Work<V>
): Promise<Result<V>> {
	const { householdId, reason, verification, approvedBy = '' } = command;
	const action = EVENTS[work.action];
	if (!(await lockHousehold(tx, householdId))) {
		await record({ action, outcome: 'refused' });
		return fail('household.unknown');
	}
	const refused = await refusal(deps, tx, staff, command, work);
	if (!refused.ok) {
		const asks = refused.problem.code === 'support.secondPerson';
		await record({
			action: asks ? 'letter.reissueAsked' : action,
			householdId,
			outcome: asks ? 'done' : 'refused',
			detail: { reason }
		});
		return refused;
	}
	const { value, detail } = await work.change(tx);
	await record({
		action,
		householdId,
		detail: { ...detail, reason, verification, ...(verification === 'supervisor' && { approvedBy }) }
	});
	return ok(value);
}

/** Everything that may stand against an action, the household's own state first. */
async function refusal<V>(
	deps: SupportDeps,
	tx: Queryable,
	staff: Staff,
	command: SupportCommand,
	{ action, against }: Work<V>
): Promise<Result<undefined>> {
	const now = deps.clock.now();
	const state = await signInStateOf(tx, command.householdId);
	if (!actionsFor(state, now)[action]) return fail('support.notNow');
	const obstacle = against?.(state, now);
	if (obstacle) return fail(obstacle);
	const verification = readVerification(command.verification);
	if (!verification) return fail('verification.missing');
	if (!mayVerifyBy(verification, action, state.phoneBoundAt !== undefined)) return fail('verification.unfit');
	if (verification === 'supervisor' && !(await mayApprove(tx, staff, command))) return fail('verification.approver');
	if (isOverLimit(action, await doneBy(tx, staff, now))) return fail('support.limit');
	if (await didOtherHand(tx, staff, command.householdId, action, now)) return fail('support.twoHands');
	if (action === 'reissue' && (await lacksSecond(tx, staff, command.householdId, now)))
		return fail('support.secondPerson');
	return ok(undefined);
}

/** A supervisor of the household's block, or a lead; never the agent who acts. */
const mayApprove = async (
	tx: Queryable,
	staff: Staff,
	{ householdId, approvedBy = '' }: SupportCommand
): Promise<boolean> => approvedBy !== staff.number && (await isApprover(tx, { number: approvedBy, householdId }));

async function doneBy(tx: Queryable, staff: Staff, now: number): Promise<SupportAction[]> {
	const events = await actionsOfAgent(tx, staff.staffId, now - ACTION_POLICY.hour);
	return events.flatMap((event) => SUPPORT_ACTIONS.filter((action) => EVENTS[action] === event));
}

async function didOtherHand(
	tx: Queryable,
	staff: Staff,
	householdId: string,
	action: SupportAction,
	now: number
): Promise<boolean> {
	const other = OTHER_HAND[action];
	const before = other && (await lastActionBy(tx, staff.staffId, { action: EVENTS[other], householdId }));
	return before !== undefined && now - before < ACTION_POLICY.twoHands;
}

async function lacksSecond(tx: Queryable, staff: Staff, householdId: string, now: number): Promise<boolean> {
	const events = await letterEventsOf(tx, householdId, now - ACTION_POLICY.reissueDays * ACTION_POLICY.day);
	const letters = events.map(({ action, ...event }) => ({
		...event,
		kind: action === EVENTS.reissue ? ('reissued' as const) : ('asked' as const)
	}));
	return needsSecond(letters, staff.staffId, now);
}

/** A reason that cannot be taken, as a problem of the page. */
export const reasonProblem = (fault: ReasonFault) =>
	fault === 'long'
		? fail('reason.long', { max: REASON_MAX })
		: fail(fault === 'missing' ? 'reason.missing' : 'reason.personal');
