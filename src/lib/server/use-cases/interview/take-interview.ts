import { interviewMark } from '$lib/domain/field/interview';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { SignedInterview } from '$lib/schemas/interview';
import type { Staff } from '../../actors';
import { openConfirmation } from '../../crypto/signing-seal';
import { onceMore } from '../../db/once-more';
import { doorsById } from '../../db/queries/doors';
import type { Deps } from '../../deps';
import { fieldAction, isInScope } from '../../services/field-action';
import { openPosted, signedAtOf, type OpenedInterview } from '../../services/posted-interview';
import {
	receivedEvent,
	receiveInterviews,
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
	const opened = openInterview(deps, staff, block, posted);
	if (!opened.ok) return opened;
	const [received = fail('notAllowed')] = await takeOpened(deps, staff, block, [opened.value]);
	return received;
}

/** What a phone posted, opened for whoever may hand it in now. */
export function openInterview(deps: TakeDeps, staff: Staff, block: string, posted: unknown): Result<OpenedInterview> {
	if (!isInScope(staff, { block })) return fail('notAllowed');
	const opened = openPosted(deps, posted, (interviewId) => interviewMark(block, interviewId));
	// Agreed to by telephone: the help desk's alone.
	if (!opened || 'agreed' in opened.signed.signature) return fail('interview.unreadable');
	const { interviewId, ago, signed } = opened;
	const confirmation = confirmationOf(deps, interviewId, signed);
	// By a code that this portal has not confirmed, or for another interview.
	if ('confirmed' in signed.signature && !confirmation) return fail('interview.unreadable');
	const now = deps.clock.now();
	if (now < deps.round.referenceMoment) return fail('interview.early');
	if (!isInScope(staff, { block, ids: [signed.householdId] })) return fail('notAllowed');
	const at = { householdId: signed.householdId, interviewId, signedAt: signedAtOf(now, ago), confirmation };
	return ok({ at, signed });
}

/** What the portal said of the code that stands in place of a signature: for exactly this interview of this household. */
const confirmationOf = ({ keys }: TakeDeps, interviewId: string, { householdId, signature }: SignedInterview) =>
	'confirmed' in signature ? openConfirmation(keys, { householdId, interviewId }, signature.confirmed) : undefined;

/**
 * Interviews of as many households in one transaction.
 * @returns what became of each, in their order
 * @throws where one of them cannot be taken: then none is
 */
export async function takeOpened(
	deps: TakeDeps,
	staff: Staff,
	block: string,
	opened: readonly OpenedInterview[]
): Promise<Result<ReceivedInterview>[]> {
	const taken = await onceMore(() =>
		fieldAction(deps, staff, { block }, (transaction) =>
			transaction(async (tx, record) => {
				const findDoors = (ids: string[]) => doorsById(tx, ids, [block]);
				const received = await receiveInterviews(deps, staff, tx, opened, findDoors);
				await record(...received.map(receivedEvent));
				return ok(received.map(({ result }) => result));
			})
		)
	);
	return taken.ok ? taken.value : opened.map(() => taken);
}
