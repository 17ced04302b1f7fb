import { fail, ok, type Result } from '$lib/domain/problem';
import type { Draft } from '$lib/engine/model/draft';
import { toResponse, type ResolvedForm } from '$lib/engine/index';
import { validateForm } from '$lib/engine/validate/validate-step';
import { isReady } from '$lib/engine/changes/ready';
import { audited, type RecordEvent } from '../../audit/audited';
import type { Deps } from '../../deps';
import { encryptDraftPadded, newDataKey } from '../../crypto/data-key';
import { sealForOffice } from '../../crypto/office-seal';
import { newReceiptNumber } from '../../crypto/tokens';
import type { Queryable } from '../../db/client';
import { onceMore } from '../../db/once-more';
import { addSubmission, newestSubmission, putDraft, putWraps } from '../../db/queries/answers';
import { endVisitRequests, homeOf, type HomeRow } from '../../db/queries/households';
import { actorOf, type Filler } from '../../actors';
import { partsToSeal } from '../../services/parts-to-seal';
import { requireRoundOpen } from '../../services/change-form';
import { draftKeys } from '../../services/draft-keys';
import { draftToSubmit } from '../../services/draft-to-submit';
import type { OpenDraft } from '../../services/open-draft';
import { checkOf } from '../../services/resolve-draft';
import type { SealedContent } from '../../services/sealed-content';
import { standingSubmission, summarise, type SubmissionSummary } from '../../services/submission-state';

export interface SubmitForm {
	/** Typed name (普查条例 第25条: 签字或者盖章确认); sealed with the response. */
	signature: string;
	/** 郑重承诺 ticked. */
	promise: boolean;
	/** What somebody filled in who keeps no draft here: an interviewer, the office. */
	posted?: Draft;
}

/**
 * 上报. Seals the response to the office. A resident's draft is encrypted again under a fresh key that only the resident can
 * unwrap, and the service's wrap is destroyed; of an interview nothing else is kept. Pressing twice, or on two phones, makes
 * one submission and one receipt: whoever comes second is given the receipt that is there.
 */
export async function submitForm(deps: Deps, filler: Filler, command: SubmitForm): Promise<Result<SubmissionSummary>> {
	const allowed = requireRoundOpen(deps, filler);
	if (!allowed.ok) return allowed;
	const signature = command.signature.trim();
	if (signature === '' || signature.length > 60 || !command.promise) return fail('signature.missing');
	return onceMore(() => submitOnce(deps, filler, signature, command.posted));
}

const submitOnce = (
	deps: Deps,
	filler: Filler,
	signature: string,
	posted: Draft | undefined
): Promise<Result<SubmissionSummary>> =>
	audited(deps, actorOf(filler), async (tx, record) => {
		const home = await homeOf(tx, filler.householdId);
		const taken = home ? await draftToSubmit(deps, tx, filler, home, posted) : fail('household.unknown');
		if (!taken.ok) return refuse(deps, tx, record, filler, taken);
		const { form } = taken.value;
		if (!isReady(form, checkOf(deps, form))) return refuse(deps, tx, record, filler, fail('submission.incomplete'));
		return seal(deps, tx, record, { filler, signature, home: home as HomeRow, ...taken.value });
	});

/** Whoever comes second finds the form handed in, and is given its receipt. */
async function refuse(
	deps: Deps,
	tx: Queryable,
	record: RecordEvent,
	filler: Filler,
	refusal: Extract<Result<never>, { ok: false }>
): Promise<Result<SubmissionSummary>> {
	const isSecond = refusal.problem.code === 'draft.sealed';
	const action = isSecond ? 'form.submittedAgain' : 'form.submitted';
	await record({ action, outcome: 'refused', householdId: filler.householdId });
	const newest = isSecond ? await newestSubmission(tx, filler) : undefined;
	const stands = standingSubmission(deps.round, newest);
	return stands ? ok(stands) : refusal;
}

interface Signed {
	filler: Filler;
	signature: string;
	home: HomeRow;
	form: ResolvedForm;
	/** Where a draft is kept: it is locked away. */
	open?: OpenDraft;
}

async function seal(
	deps: Deps,
	tx: Queryable,
	record: RecordEvent,
	signed: Signed
): Promise<Result<SubmissionSummary>> {
	const { filler, signature, home, form, open } = signed;
	const { householdId, questionnaire } = filler;
	const version = ((await newestSubmission(tx, filler))?.version ?? 0) + 1;
	const parts = await partsToSeal(tx, filler, form);
	if (!parts) return refuse(deps, tx, record, filler, fail('submission.incomplete'));
	const response = { ...toResponse(form), block: home.blockCode, householdNumber: home.householdNumber };
	const submittedAt = deps.clock.now();
	const receiptNumber = newReceiptNumber();
	const content: SealedContent<typeof response> = {
		response,
		signature,
		submittedAt: new Date(submittedAt).toISOString(),
		receiptNumber,
		version,
		...(parts.sealed.length > 0 && { parts: parts.sealed })
	};
	const isToVerify = parts.toVerify || validateForm(form, checkOf(deps, form)).toVerify.length > 0;
	const row = {
		householdId,
		questionnaire,
		version,
		receiptNumber,
		submittedAt,
		sealedResponse: await sealForOffice(deps.officeKey, content),
		counts: { toVerify: isToVerify ? 1 : 0 } as const
	};
	// None waits for another's answer: they leave in one write to the connection, in this order.
	await Promise.all([
		addSubmission(tx, row),
		open && sealDraftToFiller(deps, tx, open, submittedAt),
		endVisitRequests(tx, householdId, submittedAt),
		record({ action: 'form.submitted', householdId, detail: { version } })
	]);
	return ok(summarise(deps.round, { ...row, confirmedAt: null, withdrawnAt: null }));
}

/** A fresh data key for the draft behind the submission, wrapped for the filler alone. */
async function sealDraftToFiller(
	deps: Deps,
	tx: Queryable,
	{ filler, form, row }: OpenDraft,
	savedAt: number
): Promise<void> {
	const wraps = draftKeys(deps.keys, filler);
	if (!wraps) return;
	const dataKey = newDataKey();
	const ciphertext = encryptDraftPadded(dataKey, filler.householdId, form.draft);
	await Promise.all([
		putDraft(tx, filler, { ciphertext, revision: row.revision + 1, savedAt, place: null }),
		putWraps(tx, filler, wraps.onceSubmitted(dataKey))
	]);
}
