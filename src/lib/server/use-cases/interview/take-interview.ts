import { interviewMark } from '$lib/domain/field/interview';
import { isUuid } from '$lib/domain/ids';
import { fail, type Result } from '$lib/domain/problem';
import { postedInterview, signedInterview, type SignedInterview } from '$lib/schemas/interview';
import type { Staff } from '../../actors';
import { openParcel } from '../../crypto/visit-seal';
import { onceMore } from '../../db/once-more';
import { doorsById } from '../../db/queries/doors';
import type { Deps } from '../../deps';
import { fieldAction, isInScope } from '../../services/field-action';
import {
	receivedEvent,
	receiveInterview,
	signedAtOf,
	type InterviewAt,
	type InterviewDeps,
	type ReceivedInterview
} from '../../services/receive-interview';

type TakeDeps = InterviewDeps & Pick<Deps, 'db'>;

/**
 * 入户登记 as a phone sealed it: opened in memory, judged by the checks that the phone has too, sealed to the office in the same
 * breath. Sent twice it is received once. What the household has handed in itself stands; the interview is then kept sealed for the
 * supervisor, and so is one that has open findings.
 */
export async function takeInterview(
	deps: TakeDeps,
	staff: Staff,
	{ block, posted }: { block: string; posted: unknown }
): Promise<Result<ReceivedInterview>> {
	if (!isInScope(staff, { block })) return fail('notAllowed');
	const sent = postedInterview.safeParse(posted);
	if (!sent.success || !isUuid(sent.data.interviewId)) return fail('interview.unreadable');
	const { interviewId, ago, parcel } = sent.data;
	const opened = signedInterview.safeParse(openParcel(deps.keys, interviewMark(block, interviewId), parcel));
	// Agreed to by telephone: the help desk's alone.
	if (!opened.success || 'agreed' in opened.data.signature) return fail('interview.unreadable');
	const now = deps.clock.now();
	if (now < deps.round.referenceMoment) return fail('interview.early');
	const at = { householdId: opened.data.householdId, interviewId, signedAt: signedAtOf(now, ago) };
	return onceMore(() => takeOnce(deps, staff, block, { at, signed: opened.data }));
}

const takeOnce = (
	deps: TakeDeps,
	staff: Staff,
	block: string,
	{ at, signed }: { at: InterviewAt; signed: SignedInterview }
): Promise<Result<ReceivedInterview>> =>
	fieldAction(deps, staff, { block, ids: [at.householdId] }, (transaction) =>
		transaction(async (tx, record) => {
			const findDoor = async () => (await doorsById(tx, [at.householdId], [block]))[0];
			const [state, received] = await receiveInterview(deps, staff, tx, at, { signed, findDoor });
			await record(receivedEvent(at, state, received));
			return received;
		})
	);
