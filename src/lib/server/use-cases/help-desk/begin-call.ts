import { canInterview } from '$lib/domain/field/door';
import { fail, ok, type ProblemCode, type Result } from '$lib/domain/problem';
import { ACTION_POLICY } from '$lib/domain/support/action-rules';
import type { Staff } from '../../actors';
import type { AuditEntry } from '../../audit/audited';
import { randomUUID } from '../../crypto/tokens';
import type { Queryable } from '../../db/client';
import { doorOfHousehold } from '../../db/queries/doors';
import { actionsOfAgent, lockHousehold } from '../../db/queries/help-desk';
import { addCall } from '../../db/queries/interviews';
import { useVerification } from '../../db/queries/verifications';
import type { Deps } from '../../deps';
import { deskAction } from '../../services/desk-action';
import { doorOf } from '../../services/door-of';
import { verifyCaller } from '../../services/verify-caller';

type CallDeps = Pick<Deps, 'db' | 'clock' | 'round' | 'keys'>;

export interface CallCommand {
	householdId: string;
	/** The code that was sent to the bound phone, as the caller read it out; empty = somebody approved. */
	spokenCode: string;
	/** The sentence was read out, and the caller agrees. */
	consented: boolean;
}

const BEGUN = 'call.begun';

/**
 * 电话登记: the caller, for whom somebody else has spoken, agrees to be asked by telephone. The consent is recorded before the first
 * question; without it nothing can be handed in (adr/0074).
 */
export async function beginCall(deps: CallDeps, staff: Staff, command: CallCommand): Promise<Result<void>> {
	if (!staff.mayCapture) return fail('notAllowed');
	if (!command.consented) return fail('call.consent');
	return deskAction(deps, staff, (transaction) =>
		transaction(async (tx, record) => {
			const { householdId } = command;
			const refuse = async (refused: Result<never>, about: AuditEntry | object = { householdId }) => {
				await record({ action: BEGUN, ...about, outcome: 'refused' });
				return refused;
			};
			if (!(await lockHousehold(tx, householdId))) return refuse(fail('household.unknown'), {});
			const stands = await obstacle(deps, tx, staff, householdId);
			if (stands) return refuse(fail(stands));
			const given = await verifyCaller(deps, tx, staff, { ...command, action: 'capture' });
			if (!given.ok) return refuse(given);
			const [now, callId] = [deps.clock.now(), randomUUID()];
			await useVerification(tx, given.value, now);
			const { verificationId, kind } = given.value;
			await addCall(tx, { householdId, callId, staffId: staff.staffId, verificationId, consentedAt: now });
			await record({ action: BEGUN, householdId, objectId: callId, detail: { verification: kind } });
			return ok(undefined);
		})
	);
}

async function obstacle(
	deps: CallDeps,
	tx: Queryable,
	staff: Staff,
	householdId: string
): Promise<ProblemCode | undefined> {
	const now = deps.clock.now();
	if (now < deps.round.referenceMoment) return 'call.early';
	const door = await doorOfHousehold(tx, householdId);
	if (!door) return 'household.unknown';
	if (!canInterview(doorOf(deps, door), staff.role)) return 'call.handedIn';
	const done = await actionsOfAgent(tx, staff.staffId, now - ACTION_POLICY.hour);
	return done.filter((action) => action === BEGUN).length >= ACTION_POLICY.openingAnHour ? 'support.limit' : undefined;
}
