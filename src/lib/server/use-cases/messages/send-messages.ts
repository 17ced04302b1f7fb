import { SIGNING_POLICY } from '$lib/domain/field/signing-code';
import {
	nextTry,
	TEXT_POLICY,
	type GivenUp,
	type MessageKind,
	type Send,
	type TryOutcome
} from '$lib/domain/support/text-message';
import { VERIFICATION_POLICY } from '$lib/domain/support/verification';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { openMessage, type SealedMessage } from '../../crypto/message-seal';
import type { Queryable } from '../../db/client';
import { changeMessage, dueMessages, lockMessage, oldMessages, type MessageKey } from '../../db/queries/text-messages';

type SendDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

const SYSTEM = { kind: 'system', id: 'text-messages' } as const;
/** Messages in one go: each may take the ten seconds of a service that does not answer (jobs/jobs.ts: JOB_SECONDS). */
const BATCH = 5;
/** What the events of each kind are called. */
export const EVENTS = {
	letter: { sent: 'text.sent', failed: 'text.failed', tried: 'text.tried' },
	code: { sent: 'code.sent', failed: 'code.failed', tried: 'code.tried' },
	signing: { sent: 'signing.codeSent', failed: 'signing.codeFailed', tried: 'signing.codeTried' }
} as const satisfies Record<MessageKind, object>;
/** How long a message of each kind is worth sending: as long as its code stands. */
const KEPT: Record<MessageKind, number> = {
	letter: TEXT_POLICY.keep,
	code: VERIFICATION_POLICY.code,
	signing: SIGNING_POLICY.lasts
};
const WIPED = { sealed: null, nextTryAt: null } as const;

/**
 * Sends what is due and gives up what has waited too long. `send` is absent where no service is set: then messages wait for
 * the office to fetch them (hand-over-messages.ts). A try is written down before it is made, so that a process that dies in
 * the middle sends twice rather than never.
 */
export async function sendMessages(deps: SendDeps, send?: Send): Promise<void> {
	const now = deps.clock.now();
	for (const key of await oldMessages(deps.db, now - TEXT_POLICY.keep, BATCH)) await beginTry(deps, key);
	if (!send) return;
	for (const key of await dueMessages(deps.db, now, BATCH)) {
		const begun = await beginTry(deps, key);
		if (begun) await endTry(deps, key, begun, await send({ id: key.messageId, ...begun.message }));
	}
}

interface Begun {
	message: SealedMessage;
	kind: MessageKind;
	letterNumber: number;
	isLast: boolean;
}

/** @returns undefined when there is nothing (any more) to send: another process has it, or it is given up here */
const beginTry = ({ db, clock, keys }: SendDeps, key: MessageKey): Promise<Begun | undefined> =>
	audited({ db, clock }, SYSTEM, async (tx, record) => {
		const row = await lockMessage(tx, key);
		const now = clock.now();
		if (!row) return void (await record({ action: 'text.tried', outcome: 'refused' }));
		const { letterNumber, kind } = row;
		const lost = obstacle(row, now);
		if (lost) {
			await giveUp(tx, key, lost, now);
			return void (await record({
				action: EVENTS[kind].failed,
				householdId: key.householdId,
				detail: { ...letterOf(row), cause: lost }
			}));
		}
		const tries = row.tries + 1;
		const nextTryAt = nextTry(tries, now);
		await changeMessage(tx, key, { tries, nextTryAt: nextTryAt ?? now + TEXT_POLICY.keep });
		await record({ action: EVENTS[kind].tried, householdId: key.householdId, detail: letterOf(row) });
		return { message: openMessage(keys, key, row.sealed), kind, letterNumber, isLast: nextTryAt === undefined };
	});

function obstacle(
	{ stands, createdAt, kind }: { stands: boolean; createdAt: number; kind: MessageKind },
	now: number
): GivenUp | undefined {
	if (!stands) return 'replaced';
	return now - createdAt >= KEPT[kind] ? 'expired' : undefined;
}

const endTry = ({ db, clock }: SendDeps, key: MessageKey, begun: Begun, outcome: TryOutcome): Promise<void> =>
	audited({ db, clock }, SYSTEM, async (tx, record) => {
		const [{ householdId }, { kind, isLast }] = [key, begun];
		if (outcome === 'sent') {
			await changeMessage(tx, key, { ...WIPED, sentAt: clock.now(), cause: null });
			return record({ action: EVENTS[kind].sent, householdId, detail: letterOf(begun) });
		}
		const isOver = isLast || outcome === 'refused';
		await (isOver ? giveUp(tx, key, outcome, clock.now()) : changeMessage(tx, key, { cause: outcome }));
		return record({
			action: isOver ? EVENTS[kind].failed : EVENTS[kind].tried,
			householdId,
			detail: { ...letterOf(begun), cause: outcome }
		});
	});

/** Which letter an event names: the code in place of a signature is of none. */
export const letterOf = ({ kind, letterNumber }: { kind: MessageKind; letterNumber: number }) =>
	kind === 'signing' ? {} : { letterNumber };

const giveUp = (tx: Queryable, key: MessageKey, cause: GivenUp, failedAt: number): Promise<void> =>
	changeMessage(tx, key, { ...WIPED, failedAt, cause });
