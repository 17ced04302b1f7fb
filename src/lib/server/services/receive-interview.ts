import { interviewForms, type InterviewState } from '$lib/domain/field/interview';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Staff } from '../actors';
import type { AuditEntry } from '../audit/audited';
import { sealReceipt } from '../crypto/receipt-seal';
import type { Queryable } from '../db/client';
import type { DoorRow } from '../db/queries/doors';
import { lockInterviews, submissionsOf } from '../db/queries/interviews';
import type { Deps } from '../deps';
import { doorOf } from './door-of';
import { judgeInterview } from './judge-interview';
import { keepInterviews, type InterviewToKeep, type StandingReceipt } from './keep-interview';
import { namedCodes } from './named-codes';
import type { InterviewAt, OpenedInterview } from './posted-interview';
import { askedAgain, sortOut } from './sort-out-interview';
import { stoodBefore, type FindDoors, type StoodBefore } from './stood-before';

/** What whoever asked is told: what became of it, and nothing of what is in it. */
export interface ReceivedInterview {
	state: InterviewState;
	/** Codes of items and checks to be asked again. */
	items: string[];
	/** The same as they are read: an item with its title. */
	named: LocalizedText[];
	/** Of each form that stands. `token`: what the QR code says. */
	receipts: { questionnaire: string; receiptNumber: string; token: string }[];
}

export type InterviewDeps = Pick<Deps, 'clock' | 'round' | 'keys' | 'formsIn' | 'officeKey'>;

/** What became of one. `again`: nothing was written. */
export interface Received {
	at: InterviewAt;
	state: 'new' | 'again';
	result: Result<ReceivedInterview>;
}

const BY = { supervisor: 'supervisor', 'help-desk': 'agent', 'help-desk-lead': 'agent' } as const;
const byOf = ({ role }: Staff): InterviewToKeep['by'] =>
	Object.hasOwn(BY, role) ? BY[role as keyof typeof BY] : 'enumerator';

/**
 * Opened interviews of as many households in the transaction of whoever asked, with the rights of their role: judged by the checks that
 * the phone has too, sealed to the office in the same breath. Each is received once.
 * @param findDoors the households as that role sees them
 * @returns what became of each, in their order
 */
export async function receiveInterviews(
	deps: InterviewDeps,
	staff: Staff,
	tx: Queryable,
	opened: readonly OpenedInterview[],
	findDoors: FindDoors
): Promise<Received[]> {
	await lockInterviews(
		tx,
		opened.map(({ at }) => at.householdId)
	);
	const before = await stoodBefore(tx, opened, findDoors);
	const toKeep = new Map(
		opened.flatMap((each) => {
			const { door, received, ...stood } = before(each);
			return door && !received ? [[each, judged(deps, staff, each, { door, ...stood })] as const] : [];
		})
	);
	const receipts = await keepInterviews(deps, staff, tx, [...toKeep.values()]);
	const answer = async (each: OpenedInterview): Promise<Received> => {
		const [{ door, received }, kept] = [before(each), toKeep.get(each)];
		const { at } = each;
		if (door && kept) return { at, state: 'new', result: ok(outcomeOf(deps, door, kept, receipts.get(kept) ?? [])) };
		if (!door || !received) return { at, state: 'again', result: fail('notAllowed') };
		return { at, state: 'again', result: ok(outcomeOf(deps, door, received, await submissionsOf(tx, at))) };
	};
	return Promise.all(opened.map(answer));
}

function judged(
	deps: InterviewDeps,
	staff: Staff,
	{ at, signed }: OpenedInterview,
	{ door, newest, taken }: Pick<StoodBefore, 'newest' | 'taken'> & { door: DoorRow }
): InterviewToKeep {
	const { blockCode: block, householdNumber: number, drawn } = door;
	const by = byOf(staff);
	const forms = judgeInterview(deps.formsIn(block), signed, { block, number, by, drawn });
	const asked = interviewForms(signed.composition, { role: by, drawn, handedIn: false }, deps.round.questionnaires);
	const isAgain = askedAgain(deps, doorOf(deps, door).returned, [at.signedAt, signed.returnedAt ?? 0]);
	return { ...sortOut(deps, { newest, isAgain }, { forms, asked }), ...at, signed, by, taken };
}

/** The event of it: which interview, and what became of it. */
export function receivedEvent({ at: { householdId, interviewId }, state, result }: Received): AuditEntry {
	const cause = result.ok ? result.value.state : result.problem.code;
	const outcome = state === 'new' && result.ok ? 'done' : 'refused';
	const about = result.ok ? { householdId } : {};
	return { action: 'interview.received', outcome, ...about, objectId: interviewId, detail: { cause } };
}

function outcomeOf(
	{ keys, round }: InterviewDeps,
	{ blockCode: block, householdNumber: number }: DoorRow,
	{ state, items }: Pick<InterviewToKeep, 'state' | 'items'>,
	standing: StandingReceipt[]
): ReceivedInterview {
	const ordered = standing.toSorted((one, other) => (one.questionnaire < other.questionnaire ? -1 : 1));
	const receipts = ordered.map((each) => ({
		questionnaire: each.questionnaire,
		receiptNumber: each.receiptNumber,
		token: sealReceipt(keys, { block, number }, each)
	}));
	return { state, items, named: namedCodes(round, items), receipts };
}
