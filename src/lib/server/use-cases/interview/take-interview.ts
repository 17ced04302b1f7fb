import { interviewMark } from '$lib/domain/field/interview';
import { fail, type Result } from '$lib/domain/problem';
import type { SignedInterview } from '$lib/schemas/interview';
import type { Staff } from '../../actors';
import { onceMore } from '../../db/once-more';
import { doorsById } from '../../db/queries/doors';
import type { Deps } from '../../deps';
import { fieldAction, isInScope } from '../../services/field-action';
import { openPosted } from '../../services/posted-interview';
import {
	receivedEvent,
	receiveInterview,
	signedAtOf,
	type InterviewAt,
	type InterviewDeps,
	type ReceivedInterview
} from '../../services/receive-interview';

export type TakeDeps = InterviewDeps & Pick<Deps, 'db'>;

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
	const opened = openPosted(deps, posted, (interviewId) => interviewMark(block, interviewId));
	// Agreed to by telephone: the help desk's alone.
	if (!opened || 'agreed' in opened.signed.signature) return fail('interview.unreadable');
	const { interviewId, ago, signed } = opened;
	const now = deps.clock.now();
	if (now < deps.round.referenceMoment) return fail('interview.early');
	const at = { householdId: signed.householdId, interviewId, signedAt: signedAtOf(now, ago) };
	return onceMore(() => takeOnce(deps, staff, block, { at, signed }));
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
