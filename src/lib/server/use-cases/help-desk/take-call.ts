import { CALL_INFORMANTS, callMark } from '$lib/domain/field/interview';
import { isUuid } from '$lib/domain/ids';
import { fail, type Result } from '$lib/domain/problem';
import { CALL_LASTS } from '$lib/domain/support/call';
import type { SignedInterview } from '$lib/schemas/interview';
import type { Staff } from '../../actors';
import { onceMore } from '../../db/once-more';
import { doorOfHousehold } from '../../db/queries/doors';
import { consentOfCall } from '../../db/queries/interviews';
import type { Deps } from '../../deps';
import { deskAction } from '../../services/desk-action';
import { openPosted, signedAtOf, type InterviewAt } from '../../services/posted-interview';
import {
	receivedEvent,
	receiveInterviews,
	type InterviewDeps,
	type ReceivedInterview
} from '../../services/receive-interview';

type TakeDeps = InterviewDeps & Pick<Deps, 'db'>;

/**
 * 电话登记 as the agent's page sealed it: on the way of every interview (take-interview.ts), with the help desk's rights, and only for a call
 * to which the caller agreed. Neither page nor agent can read it again.
 */
export async function takeCall(
	deps: TakeDeps,
	staff: Staff,
	{ householdId, posted }: { householdId: string; posted: unknown }
): Promise<Result<ReceivedInterview>> {
	if (!staff.mayCapture || !isUuid(householdId)) return fail('notAllowed');
	const opened = openPosted(deps, posted, (interviewId) => callMark(householdId, interviewId));
	if (!opened || !isOfCall(opened.signed, householdId)) return fail('call.unreadable');
	const { interviewId, ago, signed } = opened;
	const signedAt = signedAtOf(deps.clock.now(), Math.min(ago, CALL_LASTS));
	return onceMore(() => takeOnce(deps, staff, { householdId, interviewId, signedAt }, signed));
}

const isOfCall = (signed: SignedInterview, householdId: string): boolean =>
	signed.householdId === householdId &&
	'agreed' in signed.signature &&
	CALL_INFORMANTS.some((informant) => informant === signed.informant);

const takeOnce = (
	deps: TakeDeps,
	staff: Staff,
	call: InterviewAt,
	signed: SignedInterview
): Promise<Result<ReceivedInterview>> =>
	deskAction(deps, staff, (transaction) =>
		transaction(async (tx, record) => {
			const { householdId, interviewId: callId } = call;
			const consentedAt = await consentOfCall(tx, { householdId, callId, staffId: staff.staffId });
			if (consentedAt === undefined || call.signedAt - consentedAt > CALL_LASTS) {
				await record({ action: 'interview.received', outcome: 'refused', objectId: callId });
				return fail('call.unknown');
			}
			const findDoors = async () => [await doorOfHousehold(tx, householdId)].filter((door) => door !== undefined);
			const opened = [{ at: { ...call, consentedAt }, signed }];
			const [received] = await receiveInterviews(deps, staff, tx, opened, findDoors);
			if (!received) return fail('notAllowed');
			await record(receivedEvent(received));
			return received.result;
		})
	);
