import type { InterviewState } from '$lib/domain/field/interview';
import type { ReceiptClaims } from '$lib/domain/receipt/receipt-token';
import { callText } from '$lib/i18n/call';
import type { SignedInterview } from '$lib/schemas/interview';
import type { Staff } from '../actors';
import { sealForOffice } from '../crypto/office-seal';
import { newReceiptNumber } from '../crypto/tokens';
import type { Queryable } from '../db/client';
import { addInterview, addInterviewSubmission } from '../db/queries/interviews';
import type { Deps } from '../deps';
import type { JudgedForm } from './judge-interview';
import type { CallConsent, SealedAside, SealedCapture, SealedContent, SetAside } from './sealed-content';

type VersionedForm = JudgedForm & { version: number };

/** An interview as it was judged, before it is written. */
export interface InterviewToKeep {
	householdId: string;
	interviewId: string;
	signedAt: number;
	/** When a caller agreed to be asked by telephone. */
	consentedAt?: number;
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
 * Sealed to the office, every form of it: what stands as a submission, the rest beside the interview's row.
 * @returns what the receipts say of those that stand
 */
export async function keepInterview(
	{ clock, officeKey }: KeepDeps,
	staff: Staff,
	tx: Queryable,
	kept: InterviewToKeep
): Promise<StandingReceipt[]> {
	const { householdId, interviewId, signedAt, state, items, standing, aside, taken } = kept;
	const receivedAt = clock.now();
	const content = (form: VersionedForm, receiptNumber: string): SealedContent => ({
		response: form.response,
		signature: 'strokes' in kept.signed.signature ? kept.signed.signature.strokes : '',
		submittedAt: isoOf(receivedAt),
		receiptNumber,
		version: form.version,
		capture: captureOf(kept, staff)
	});
	const why: SetAside = { state: state === 'findings' ? 'findings' : 'second', items };
	const contents = aside.map((form) => ({ ...content(form, form.receiptNumber), aside: why }));
	const sealed = contents.length > 0 ? await sealForOffice(officeKey, { aside: contents } satisfies SealedAside) : null;
	const row = { householdId, interviewId, staffId: staff.staffId, signedAt, receivedAt, state, items, sealed };
	await addInterview(tx, row);
	const receipts: StandingReceipt[] = [];
	for (const form of standing) {
		const { questionnaire, version } = form;
		const given = [...taken, ...receipts.map((receipt) => receipt.receiptNumber)];
		const receiptNumber = given.includes(form.receiptNumber) ? newReceiptNumber() : form.receiptNumber;
		const receipt = { questionnaire, version, receiptNumber, submittedAt: receivedAt };
		await addInterviewSubmission(tx, {
			householdId,
			interviewId,
			...receipt,
			sealedResponse: await sealForOffice(officeKey, content(form, receiptNumber)),
			counts: { toVerify: form.toVerify ? 1 : 0 }
		});
		receipts.push(receipt);
	}
	return receipts;
}

function captureOf(kept: InterviewToKeep, staff: Staff): SealedCapture {
	const { by, interviewId, signed, signedAt } = kept;
	const { informant, composition, build, signature } = signed;
	return {
		by,
		interviewId,
		staffNumber: staff.number,
		informant,
		composition,
		signedAt: isoOf(signedAt),
		build,
		...('reason' in signature && { unsigned: signature }),
		...('agreed' in signature && { mode: 'telephone' as const, consent: consentOf(kept) })
	};
}

/** Which sentences the caller agreed to, and when. */
const consentOf = ({ signedAt, consentedAt = signedAt }: InterviewToKeep): CallConsent => ({
	asked: { sentence: callText.consentSentence.zh, at: isoOf(consentedAt) },
	readBack: { sentence: callText.agreeSentence.zh, at: isoOf(signedAt) }
});

const isoOf = (at: number): string => new Date(at).toISOString();
