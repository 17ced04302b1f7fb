import type { InterviewState } from '$lib/domain/field/interview';
import type { Confirmation } from '$lib/domain/field/signing-code';
import type { ReceiptClaims } from '$lib/domain/receipt/receipt-token';
import { callText } from '$lib/i18n/call';
import type { SignedInterview } from '$lib/schemas/interview';
import type { Staff } from '../actors';
import { sealForOffice } from '../crypto/office-seal';
import { newReceiptNumber } from '../crypto/tokens';
import type { Queryable } from '../db/client';
import { addInterviews, addInterviewSubmissions } from '../db/queries/interviews';
import type { Deps } from '../deps';
import type { JudgedForm } from './judge-interview';
import type {
	CallConsent,
	CodeConfirmation,
	SealedAside,
	SealedCapture,
	SealedContent,
	SetAside
} from './sealed-content';

type VersionedForm = JudgedForm & { version: number };

/** An interview as it was judged, before it is written. */
export interface InterviewToKeep {
	householdId: string;
	interviewId: string;
	signedAt: number;
	/** When a caller agreed to be asked by telephone. */
	consentedAt?: number;
	/** The code that stands in place of a signature. */
	confirmation?: Confirmation;
	signed: SignedInterview;
	by: SealedCapture['by'];
	state: InterviewState;
	items: string[];
	/** Forms that become submissions, and forms that are kept for the supervisor. */
	standing: VersionedForm[];
	aside: VersionedForm[];
	/** Receipt numbers of its forms that somebody has already (once in some million interviews): these get others, as a second of its own does. */
	taken: string[];
}

/** What its receipt says of a form that stands. */
export type StandingReceipt = Omit<ReceiptClaims, 'doorMark'> & { questionnaire: string };

type KeepDeps = Pick<Deps, 'clock' | 'officeKey'>;

/**
 * Sealed to the office, every form of each: what stands as a submission, the rest beside the interview's row.
 * @param all interviews of as many households
 * @returns what the receipts say of those forms that stand
 */
export async function keepInterviews(
	{ clock, officeKey }: KeepDeps,
	staff: Staff,
	tx: Queryable,
	all: readonly InterviewToKeep[]
): Promise<Map<InterviewToKeep, StandingReceipt[]>> {
	const sealing: Sealing = { officeKey, staff, receivedAt: clock.now() };
	const receipts = numbered(all, sealing.receivedAt);
	const rows = all.map((kept) => sealedRow(sealing, kept));
	const forms = all.flatMap((kept) => sealedForms(sealing, kept, receipts.get(kept) ?? []));
	const [sealedRows, standing] = await Promise.all([Promise.all(rows), Promise.all(forms)]);
	await addInterviews(tx, sealedRows);
	await addInterviewSubmissions(tx, standing);
	return receipts;
}

interface Sealing extends Pick<KeepDeps, 'officeKey'> {
	/** Who handed it in. */
	staff: Staff;
	receivedAt: number;
}

/** The interview's row, with those of its forms that do not stand. */
async function sealedRow(sealing: Sealing, kept: InterviewToKeep) {
	const { householdId, interviewId, signedAt, state, items, aside } = kept;
	const why: SetAside = { state: state === 'findings' ? 'findings' : 'second', items };
	const contents = aside.map((form) => ({ ...contentOf(sealing, kept, form), aside: why }));
	const sealed =
		contents.length > 0 ? await sealForOffice(sealing.officeKey, { aside: contents } satisfies SealedAside) : null;
	const { staff, receivedAt } = sealing;
	return { householdId, interviewId, staffId: staff.staffId, signedAt, receivedAt, state, items, sealed };
}

/** The submissions of those that stand. */
const sealedForms = (sealing: Sealing, kept: InterviewToKeep, receipts: readonly StandingReceipt[]) =>
	receipts.map(async (receipt, at) => {
		const form = { ...(kept.standing[at] as VersionedForm), receiptNumber: receipt.receiptNumber };
		return {
			...receipt,
			householdId: kept.householdId,
			interviewId: kept.interviewId,
			sealedResponse: await sealForOffice(sealing.officeKey, contentOf(sealing, kept, form)),
			counts: { toVerify: form.toVerify ? 1 : 0 } as const
		};
	});

/** What the receipts say of the forms that stand, each with a number that nobody else has. */
function numbered(all: readonly InterviewToKeep[], submittedAt: number): Map<InterviewToKeep, StandingReceipt[]> {
	const given = new Set(all.flatMap(({ taken }) => taken));
	const ownNumber = (wished: string): string => {
		const receiptNumber = given.has(wished) ? newReceiptNumber() : wished;
		given.add(receiptNumber);
		return receiptNumber;
	};
	const receiptOf = ({ questionnaire, version, receiptNumber }: VersionedForm): StandingReceipt => ({
		...{ questionnaire, version, receiptNumber: ownNumber(receiptNumber), submittedAt }
	});
	return new Map(all.map((kept) => [kept, kept.standing.map(receiptOf)]));
}

/** What the office finds in a form. */
const contentOf = (
	{ staff, receivedAt }: Sealing,
	kept: InterviewToKeep,
	{ response, version, receiptNumber }: VersionedForm
): SealedContent => ({
	...{ response, version, receiptNumber },
	signature: 'strokes' in kept.signed.signature ? kept.signed.signature.strokes : '',
	submittedAt: isoOf(receivedAt),
	capture: captureOf(kept, staff)
});

function captureOf(kept: InterviewToKeep, staff: Staff): SealedCapture {
	const { by, interviewId, signed, signedAt, confirmation } = kept;
	const { informant, composition, build, signature, signedBy = staff.number } = signed;
	return {
		by,
		interviewId,
		staffNumber: signedBy,
		...(signedBy !== staff.number && { sentBy: staff.number }),
		informant,
		composition,
		signedAt: isoOf(signedAt),
		build,
		...('reason' in signature && { unsigned: signature }),
		...(confirmation && { confirmed: confirmedBy(confirmation) }),
		...('agreed' in signature && { mode: 'telephone' as const, consent: consentOf(kept) })
	};
}

const confirmedBy = ({ at, numberEnding }: Confirmation): CodeConfirmation => ({
	by: 'textMessageCode',
	...{ at: isoOf(at), numberEnding }
});

/** Which sentences the caller agreed to, and when. */
const consentOf = ({ signedAt, consentedAt = signedAt }: InterviewToKeep): CallConsent => ({
	asked: { sentence: callText.consentSentence.zh, at: isoOf(consentedAt) },
	readBack: { sentence: callText.agreeSentence.zh, at: isoOf(signedAt) }
});

const isoOf = (at: number): string => new Date(at).toISOString();
