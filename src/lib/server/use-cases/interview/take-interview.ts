import { interviewForms, interviewMark, type InterviewState } from '$lib/domain/field/interview';
import { drawnForms, isPrefill } from '$lib/domain/household/forms';
import { isUuid } from '$lib/domain/ids';
import { fail, ok, type Result } from '$lib/domain/problem';
import { postedInterview, signedInterview, type SignedInterview } from '$lib/schemas/interview';
import type { Staff } from '../../actors';
import { sealReceipt } from '../../crypto/receipt-seal';
import { openParcel } from '../../crypto/visit-seal';
import type { Queryable } from '../../db/client';
import { onceMore } from '../../db/once-more';
import { doorsById } from '../../db/queries/doors';
import { lockInterviews, newestVersions, receivedInterview, submissionsOf } from '../../db/queries/interviews';
import type { Deps } from '../../deps';
import { doorOf } from '../../services/door-of';
import { fieldAction, isInScope } from '../../services/field-action';
import { judgeInterview, type JudgedForm } from '../../services/judge-interview';
import { keepInterview, type InterviewToKeep } from '../../services/keep-interview';

/** What the phone is told: what became of it, and nothing of what is in it. */
export interface ReceivedInterview {
	state: InterviewState;
	/** Codes of items and checks to be asked again. */
	items: string[];
	/** Of each form that stands. `token`: what the QR code says. */
	receipts: { questionnaire: string; receiptNumber: string; token: string }[];
}

type InterviewDeps = Pick<Deps, 'db' | 'clock' | 'round' | 'keys' | 'formsIn' | 'officeKey'>;

/** Signed a while ago, at the most: a phone that lay in a drawer. */
const OLDEST = 30 * 24 * 3_600_000;

/**
 * 入户登记 as a phone sealed it: opened in memory, judged by the checks that the phone has too, sealed to the office in the same
 * breath. Sent twice it is received once. What the household has handed in itself stands; the interview is then kept sealed for the
 * supervisor, and so is one that has open findings.
 */
export async function takeInterview(
	deps: InterviewDeps,
	staff: Staff,
	{ block, posted }: { block: string; posted: unknown }
): Promise<Result<ReceivedInterview>> {
	if (!isInScope(staff, { block })) return fail('notAllowed');
	const sent = postedInterview.safeParse(posted);
	if (!sent.success || !isUuid(sent.data.interviewId)) return fail('interview.unreadable');
	const { interviewId, ago, parcel } = sent.data;
	const opened = signedInterview.safeParse(openParcel(deps.keys, interviewMark(block, interviewId), parcel));
	if (!opened.success) return fail('interview.unreadable');
	const now = deps.clock.now();
	if (now < deps.round.referenceMoment) return fail('interview.early');
	const signedAt = now - Math.min(Math.max(ago, 0), OLDEST);
	const { householdId } = opened.data;
	const at = { block, householdId, interviewId, signedAt };
	return onceMore(() => takeOnce(deps, staff, at, opened.data));
}

const takeOnce = (
	deps: InterviewDeps,
	staff: Staff,
	at: Place,
	signed: SignedInterview
): Promise<Result<ReceivedInterview>> =>
	fieldAction(deps, staff, { block: at.block, ids: [at.householdId] }, (transaction) =>
		transaction(async (tx, record) => {
			const [state, received] = await receive(deps, staff, tx, at, signed);
			const cause = received.ok ? received.value.state : received.problem.code;
			const outcome = state === 'new' && received.ok ? 'done' : 'refused';
			const about = received.ok ? { householdId: at.householdId } : {};
			await record({ action: 'interview.received', outcome, ...about, objectId: at.interviewId, detail: { cause } });
			return received;
		})
	);

type Place = { block: string; householdId: string; interviewId: string; signedAt: number };

async function receive(
	deps: InterviewDeps,
	staff: Staff,
	tx: Queryable,
	{ block, householdId, interviewId, signedAt }: Place,
	signed: SignedInterview
): Promise<['new' | 'again', Result<ReceivedInterview>]> {
	await lockInterviews(tx, householdId);
	const [door] = await doorsById(tx, [householdId], [block]);
	if (!door) return ['again', fail('notAllowed')];
	const { householdNumber: number, drawn } = door;
	const outcome = () => outcomeOf(deps, tx, { block, householdId, interviewId, number });
	if (await receivedInterview(tx, householdId, interviewId)) return ['again', await outcome()];
	const by = staff.role === 'supervisor' ? 'supervisor' : 'enumerator';
	const forms = judgeInterview(deps.formsIn(block), signed, { block, number, by, drawn });
	const asked = interviewForms(signed.composition, { role: by, drawn, handedIn: false }, deps.round.questionnaires);
	const isAgain = signedAt >= (doorOf(deps, door).returned?.at ?? Infinity);
	const sorted = await sortOut(deps, tx, { householdId, isAgain }, { forms, asked });
	const kept = { ...sorted, householdId, interviewId, signedAt, signed, by };
	await keepInterview(deps, staff, tx, kept as InterviewToKeep);
	return ['new', await outcome()];
}

/**
 * What stands already is not replaced: the household's own, or that of whoever asked before. A pre-fill that nobody confirmed is, and
 * so is all of a household that was returned (`isAgain`), by an interview that was signed after that. Of the usual forms that were
 * to be asked, each stands or is here; the long one may be asked at another visit.
 */
async function sortOut(
	{ round }: InterviewDeps,
	tx: Queryable,
	{ householdId, isAgain }: { householdId: string; isAgain: boolean },
	{ forms, asked }: { forms: JudgedForm[]; asked: string[] }
): Promise<Pick<InterviewToKeep, 'state' | 'items' | 'standing' | 'aside'>> {
	const newest = await newestVersions(tx, householdId);
	const stands = (questionnaire: string): boolean => {
		const row = newest.get(questionnaire);
		return !isAgain && row !== undefined && row.withdrawnAt === null && !isPrefill(row, round.referenceMoment);
	};
	const isHere = (id: string) => forms.some(({ questionnaire }) => questionnaire === id);
	const ofDrawn = drawnForms(round.questionnaires);
	const missing = asked.filter((id) => !isHere(id) && !ofDrawn.includes(id) && !stands(id));
	const items = [...new Set([...missing, ...forms.flatMap(({ open }) => open)])];
	const versioned = forms.map((form) => ({ ...form, version: (newest.get(form.questionnaire)?.version ?? 0) + 1 }));
	if (items.length > 0) return { state: 'findings', items, standing: [], aside: versioned };
	const standing = versioned.filter(({ questionnaire }) => !stands(questionnaire));
	const state = standing.length > 0 ? 'handedIn' : 'second';
	return { state, items: [], standing, aside: versioned.filter(({ questionnaire }) => stands(questionnaire)) };
}

async function outcomeOf(
	{ keys }: InterviewDeps,
	tx: Queryable,
	{ block, householdId, interviewId, number }: Omit<Place, 'signedAt'> & { number: string }
): Promise<Result<ReceivedInterview>> {
	const row = await receivedInterview(tx, householdId, interviewId);
	if (!row) return fail('notAllowed');
	const submissions = await submissionsOf(tx, householdId, interviewId);
	const receipts = submissions.map((each) => ({
		questionnaire: each.questionnaire,
		receiptNumber: each.receiptNumber,
		token: sealReceipt(keys, { block, number }, each)
	}));
	return ok({ state: row.state, items: row.items, receipts });
}
