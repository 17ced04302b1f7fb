import { fail, ok, type Result } from '$lib/domain/problem';
import { ACTION_POLICY, isOverLimit, mayVerifyBy, needsSecond, readVerification } from '$lib/domain/support/action-rules';
import { actionsFor, SUPPORT_ACTIONS, type SupportAction } from '$lib/domain/support/diagnosis';
import { REASON_MAX, readReason, type ReasonFault } from '$lib/domain/support/reason';
import { audited, type AuditEntry } from '$lib/server/audit/audited';
import type { Deps } from '$lib/server/container';
import type { Queryable } from '$lib/server/db/client';
import { asHelpDesk } from '$lib/server/db/as-role';
import { actionsOfAgent, letterEventsOf, lockHousehold } from '$lib/server/db/queries/help-desk';
import type { Staff } from '$lib/server/http/staff-session';
import { signInStateOf, type SignInState } from './sign-in-state';

export type SupportDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

export interface SupportCommand {
	householdId: string;
	/** Typed by the agent; nothing personal may be in it. */
	reason: string;
	/** How the caller was verified: a code of `VERIFICATIONS`. */
	verification: string;
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
	/** A further condition on what the household is like now, inside the transaction. */
	stillWanted?: (state: SignInState) => boolean;
	change: (tx: Queryable) => Promise<{ value: V; detail?: AuditEntry['detail'] }>;
}

/**
 * One action of the help desk: by an agent, with a reason and a verification, only while it would change something,
 * within the agent's limits, in one audited transaction that holds the household. A refusal is recorded as well.
 */
export async function supportAction<V>(deps: SupportDeps, staff: Staff, command: SupportCommand, work: Work<V>): Promise<Result<V>> {
	if (staff.role !== 'help-desk') return fail('notAllowed');
	const read = readReason(command.reason);
	if ('fault' in read) return reasonProblem(read.fault);
	return asHelpDesk(deps.db, (db) => act({ ...deps, db }, staff, { ...command, reason: read.reason }, work));
}

function act<V>(deps: SupportDeps, staff: Staff, command: SupportCommand, work: Work<V>): Promise<Result<V>> {
	const { householdId, reason, verification } = command;
	return audited(deps, { kind: 'staff', id: staff.staffId }, async (tx, record) => {
		const action = EVENTS[work.action];
		if (!(await lockHousehold(tx, householdId))) {
			await record({ action, outcome: 'refused' });
			return fail('household.unknown');
		}
		const refused = await refusal(deps, tx, staff, command, work);
		if (!refused.ok) {
			const asks = refused.problem.code === 'support.secondPerson';
			await record({ action: asks ? 'letter.reissueAsked' : action, householdId, outcome: asks ? 'done' : 'refused', detail: { reason } });
			return refused;
		}
		const { value, detail } = await work.change(tx);
		await record({ action, householdId, detail: { ...detail, reason, verification } });
		return ok(value);
	});
}

/** Everything that may stand against an action, the household's own state first. */
async function refusal<V>(deps: SupportDeps, tx: Queryable, staff: Staff, command: SupportCommand, { action, stillWanted }: Work<V>): Promise<Result<undefined>> {
	const now = deps.clock.now();
	const state = await signInStateOf(tx, command.householdId);
	if (!actionsFor(state, now)[action] || stillWanted?.(state) === false) return fail('support.notNow');
	const verification = readVerification(command.verification);
	if (!verification) return fail('verification.missing');
	if (!mayVerifyBy(verification, action, state.phoneBound)) return fail('verification.unfit');
	if (isOverLimit(action, await doneBy(tx, staff, now))) return fail('support.limit');
	if (action === 'reissue' && (await lacksSecond(tx, staff, command.householdId, now))) return fail('support.secondPerson');
	return ok(undefined);
}

async function doneBy(tx: Queryable, staff: Staff, now: number): Promise<SupportAction[]> {
	const events = await actionsOfAgent(tx, staff.staffId, now - ACTION_POLICY.hour);
	return events.flatMap((event) => SUPPORT_ACTIONS.filter((action) => EVENTS[action] === event));
}

async function lacksSecond(tx: Queryable, staff: Staff, householdId: string, now: number): Promise<boolean> {
	const events = await letterEventsOf(tx, householdId, now - ACTION_POLICY.reissueDays * ACTION_POLICY.day);
	const letters = events.map(({ action, ...event }) => ({ ...event, kind: action === EVENTS.reissue ? ('reissued' as const) : ('asked' as const) }));
	return needsSecond(letters, staff.staffId, now);
}

/** A reason that cannot be taken, as a problem of the page. */
export const reasonProblem = (fault: ReasonFault) =>
	fault === 'long' ? fail('reason.long', { max: REASON_MAX }) : fail(fault === 'missing' ? 'reason.missing' : 'reason.personal');
