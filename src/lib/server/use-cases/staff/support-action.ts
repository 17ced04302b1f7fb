import { fail, ok, type Result } from '$lib/domain/problem';
import { actionsFor, type SupportAction } from '$lib/domain/support/diagnosis';
import { REASON_MAX, readReason, type ReasonFault } from '$lib/domain/support/reason';
import { audited, type AuditEntry } from '$lib/server/audit/audited';
import type { Deps } from '$lib/server/container';
import type { Queryable } from '$lib/server/db/client';
import { asHelpDesk } from '$lib/server/db/as-role';
import { lockHousehold } from '$lib/server/db/queries/help-desk';
import type { Staff } from '$lib/server/http/staff-session';
import { signInStateOf, type SignInState } from './sign-in-state';

export type SupportDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

export interface SupportCommand {
	householdId: string;
	/** Typed by the agent; nothing personal may be in it. */
	reason: string;
}

/** What the event of an action is called; the household sees these too. */
const EVENTS: Record<SupportAction, string> = {
	unlock: 'signIn.unlocked',
	reissue: 'letter.reissued',
	resetPin: 'pin.reset',
	endSessions: 'sessions.ended'
};

interface Work<V> {
	action: SupportAction;
	/** A further condition on what the household is like now, inside the transaction. */
	stillWanted?: (state: SignInState) => boolean;
	change: (tx: Queryable) => Promise<{ value: V; detail?: AuditEntry['detail'] }>;
}

/**
 * One action of the help desk: by an agent, with a reason, only while it would change something, in one audited
 * transaction that holds the household. A refusal is recorded as well.
 */
export async function supportAction<V>(deps: SupportDeps, staff: Staff, command: SupportCommand, work: Work<V>): Promise<Result<V>> {
	if (staff.role !== 'help-desk') return fail('notAllowed');
	const read = readReason(command.reason);
	if ('fault' in read) return reasonProblem(read.fault);
	return asHelpDesk(deps.db, (db) => act({ ...deps, db }, staff, { ...command, reason: read.reason }, work));
}

function act<V>(deps: SupportDeps, staff: Staff, command: SupportCommand, work: Work<V>): Promise<Result<V>> {
	const { householdId, reason } = command;
	return audited(deps, { kind: 'staff', id: staff.staffId }, async (tx, record) => {
		const action = EVENTS[work.action];
		if (!(await lockHousehold(tx, householdId))) {
			await record({ action, outcome: 'refused' });
			return fail('household.unknown');
		}
		const state = await signInStateOf(tx, householdId);
		if (!actionsFor(state, deps.clock.now())[work.action] || work.stillWanted?.(state) === false) {
			await record({ action, householdId, outcome: 'refused', detail: { reason } });
			return fail('support.notNow');
		}
		const { value, detail } = await work.change(tx);
		await record({ action, householdId, detail: { ...detail, reason } });
		return ok(value);
	});
}

/** A reason that cannot be taken, as a problem of the page. */
export const reasonProblem = (fault: ReasonFault) =>
	fault === 'long' ? fail('reason.long', { max: REASON_MAX }) : fail(fault === 'missing' ? 'reason.missing' : 'reason.personal');
