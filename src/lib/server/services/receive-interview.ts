import { interviewForms, type InterviewState } from '$lib/domain/field/interview';
import { asksDrawn, asksUsual, type Returned } from '$lib/domain/field/returned';
import { drawnForms, isPrefill } from '$lib/domain/household/forms';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { SignedInterview } from '$lib/schemas/interview';
import type { Staff } from '../actors';
import type { AuditEntry } from '../audit/audited';
import { sealReceipt } from '../crypto/receipt-seal';
import type { Queryable } from '../db/client';
import type { DoorRow } from '../db/queries/doors';
import {
	lockInterviews,
	newestVersions,
	receivedInterview,
	submissionsOf,
	takenReceipts
} from '../db/queries/interviews';
import type { Deps } from '../deps';
import { doorOf } from './door-of';
import { judgeInterview, type JudgedForm } from './judge-interview';
import { keepInterview, type InterviewToKeep, type StandingReceipt } from './keep-interview';

/** What whoever asked is told: what became of it, and nothing of what is in it. */
export interface ReceivedInterview {
	state: InterviewState;
	/** Codes of items and checks to be asked again. */
	items: string[];
	/** Of each form that stands. `token`: what the QR code says. */
	receipts: { questionnaire: string; receiptNumber: string; token: string }[];
}

export type InterviewDeps = Pick<Deps, 'clock' | 'round' | 'keys' | 'formsIn' | 'officeKey'>;

/** Whose interview it is, when it was signed (UTC milliseconds), and when a caller agreed to be asked by telephone. */
export interface InterviewAt {
	householdId: string;
	interviewId: string;
	signedAt: number;
	consentedAt?: number;
}

/** Signed a while ago, at the most: a phone that lay in a drawer. */
const OLDEST = 30 * 24 * 3_600_000;

/** @param ago milliseconds since it was signed, by the stopwatch of the phone */
export const signedAtOf = (now: number, ago: number): number => now - Math.min(Math.max(ago, 0), OLDEST);

const BY = { supervisor: 'supervisor', 'help-desk': 'agent', 'help-desk-lead': 'agent' } as const;
const byOf = ({ role }: Staff): InterviewToKeep['by'] =>
	Object.hasOwn(BY, role) ? BY[role as keyof typeof BY] : 'enumerator';

/**
 * An opened interview in the transaction of whoever asked, with the rights of their role: judged by the checks that the phone has too,
 * sealed to the office in the same breath. Received once. `findDoor`: the household as that role sees it.
 */
export async function receiveInterview(
	deps: InterviewDeps,
	staff: Staff,
	tx: Queryable,
	at: InterviewAt,
	{ signed, findDoor }: { signed: SignedInterview; findDoor: () => Promise<DoorRow | undefined> }
): Promise<['new' | 'again', Result<ReceivedInterview>]> {
	const { householdId, interviewId, signedAt } = at;
	await lockInterviews(tx, householdId);
	// Asked one behind the other on one line, without waiting for each answer.
	const [door, received, newest, taken] = await Promise.all([
		findDoor(),
		receivedInterview(tx, householdId, interviewId),
		newestVersions(tx, householdId),
		takenReceipts(
			tx,
			signed.forms.map(({ receiptNumber }) => receiptNumber)
		)
	]);
	if (!door) return ['again', fail('notAllowed')];
	const { blockCode: block, householdNumber: number, drawn } = door;
	const outcome = (as: Pick<InterviewToKeep, 'state' | 'items'>, receipts: StandingReceipt[]) =>
		ok(outcomeOf(deps, { block, number }, as, receipts));
	if (received) return ['again', outcome(received, await submissionsOf(tx, householdId, interviewId))];
	const by = byOf(staff);
	const forms = judgeInterview(deps.formsIn(block), signed, { block, number, by, drawn });
	const asked = interviewForms(signed.composition, { role: by, drawn, handedIn: false }, deps.round.questionnaires);
	const isAgain = askedAgain(deps, doorOf(deps, door).returned, signedAt);
	const sorted = sortOut(deps, { newest, isAgain }, { forms, asked });
	return ['new', outcome(sorted, await keepInterview(deps, staff, tx, { ...sorted, ...at, signed, by, taken }))];
}

/** The event of it: which interview, and what became of it. */
export function receivedEvent(
	{ householdId, interviewId }: InterviewAt,
	state: 'new' | 'again',
	received: Result<ReceivedInterview>
): AuditEntry {
	const cause = received.ok ? received.value.state : received.problem.code;
	const outcome = state === 'new' && received.ok ? 'done' : 'refused';
	const about = received.ok ? { householdId } : {};
	return { action: 'interview.received', outcome, ...about, objectId: interviewId, detail: { cause } };
}

/** Whether a form was returned and asked again by an interview that was signed after it. */
type IsAgain = (questionnaire: string) => boolean;

function askedAgain({ round }: InterviewDeps, returned: Returned | undefined, signedAt: number): IsAgain {
	const ofDrawn = drawnForms(round.questionnaires);
	const isAfter = returned !== undefined && signedAt >= returned.at;
	return (id) => isAfter && (ofDrawn.includes(id) ? asksDrawn(returned) : asksUsual(returned));
}

/**
 * What stands already is not replaced: the household's own, or that of whoever asked before. A pre-fill that nobody confirmed is, and
 * so is what of a household was returned (`isAgain`), by an interview that was signed after that. Of the usual forms that were
 * to be asked, each stands or is here; the long one may be asked at another visit.
 */
function sortOut(
	{ round }: InterviewDeps,
	{ newest, isAgain }: { newest: Awaited<ReturnType<typeof newestVersions>>; isAgain: IsAgain },
	{ forms, asked }: { forms: JudgedForm[]; asked: string[] }
): Pick<InterviewToKeep, 'state' | 'items' | 'standing' | 'aside'> {
	const stands = (questionnaire: string): boolean => {
		const row = newest.get(questionnaire);
		return (
			!isAgain(questionnaire) && row !== undefined && row.withdrawnAt === null && !isPrefill(row, round.referenceMoment)
		);
	};
	const isHere = (id: string) => forms.some(({ questionnaire }) => questionnaire === id);
	const ofDrawn = drawnForms(round.questionnaires);
	const missing = asked.filter((id) => !isHere(id) && !ofDrawn.includes(id) && !stands(id));
	const due = dueOf(forms, asked, ofDrawn);
	const items = [...new Set([...missing, ...due.flatMap(({ open }) => open)])];
	const versioned = forms.map((form) => ({ ...form, version: (newest.get(form.questionnaire)?.version ?? 0) + 1 }));
	if (items.length > 0) return { state: 'findings', items, standing: [], aside: versioned };
	const isAside = ({ questionnaire: id }: JudgedForm) =>
		stands(id) || !due.some(({ questionnaire }) => questionnaire === id);
	const standing = versioned.filter((form) => !isAside(form));
	const state = standing.length > 0 ? 'handedIn' : 'second';
	return { state, items: [], standing, aside: versioned.filter(isAside) };
}

/** A long form whose drawing was withdrawn meanwhile holds up no other: it is kept beside them. Alone it is what there is to judge. */
function dueOf(forms: JudgedForm[], asked: string[], ofDrawn: string[]): JudgedForm[] {
	const due = forms.filter(({ questionnaire: id }) => asked.includes(id) || !ofDrawn.includes(id));
	return due.length > 0 ? due : forms;
}

function outcomeOf(
	{ keys }: InterviewDeps,
	door: { block: string; number: string },
	{ state, items }: Pick<InterviewToKeep, 'state' | 'items'>,
	standing: StandingReceipt[]
): ReceivedInterview {
	const ordered = standing.toSorted((one, other) => (one.questionnaire < other.questionnaire ? -1 : 1));
	const receipts = ordered.map((each) => ({
		questionnaire: each.questionnaire,
		receiptNumber: each.receiptNumber,
		token: sealReceipt(keys, door, each)
	}));
	return { state, items, receipts };
}
