import type { FormKey } from '$lib/domain/household/forms';
import { fail, ok, type Result } from '$lib/domain/problem';
import { toResponse, type ResolvedForm } from '$lib/engine/index';
import { validateForm } from '$lib/engine/validate/validate-step';
import { isReady } from '$lib/engine/changes/ready';
import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/response';
import { audited, type RecordEvent } from '../../audit/audited';
import type { Deps } from '../../deps';
import { encryptDraft, newDataKey, wrapForResident } from '../../crypto/data-key';
import { sealForOffice } from '../../crypto/office-seal';
import { newReceiptNumber } from '../../crypto/tokens';
import type { Queryable } from '../../db/client';
import { addSubmission, newestSubmission, putDraft, putWraps } from '../../db/queries/answers';
import { endVisitRequests, homeOf } from '../../db/queries/households';
import type { SubmissionCounts } from '../../db/schema';
import type { Resident } from '../../actors';
import { whileOpen } from '../../services/change-draft';
import { readDraftForUpdate, type OpenDraft } from '../../services/open-draft';
import { checkOf } from '../../services/resolve-draft';
import type { SealedContent } from '../../services/sealed-content';
import { summarise, type SubmissionSummary } from '../../services/submission-state';
import { dataKeyOf } from '../../services/unseal-draft';

export interface SubmitForm {
	/** Typed name (普查条例 第25条: 签字或者盖章确认); sealed with the response. */
	signature: string;
	/** 郑重承诺 ticked. */
	promise: boolean;
}

/**
 * 上报. Seals the response to the office, re-encrypts the draft under a fresh key that only the resident can unwrap,
 * and destroys the service's wrap. Pressing twice, or on two phones, makes one submission and one receipt: whoever
 * comes second finds the draft sealed and is given the receipt that is there.
 */
export async function submitForm(
	deps: Deps,
	resident: Resident,
	command: SubmitForm
): Promise<Result<SubmissionSummary>> {
	const allowed = whileOpen(deps);
	if (!allowed.ok) return allowed;
	const signature = command.signature.trim();
	if (signature === '' || signature.length > 60 || !command.promise) return fail('signature.missing');
	const { householdId } = resident;
	return audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		const open = await readDraftForUpdate(deps, tx, resident);
		if (!open.ok) return receiptAgain(deps, tx, record, resident, open);
		// A session that outlived its letter or PIN must not seal the draft under a key that nobody holds any more.
		if (!dataKeyOf(resident, open.value.row)) {
			await record({ action: 'form.submitted', outcome: 'refused', householdId });
			return fail('signIn.expired');
		}
		if (!isReady(open.value.form, checkOf(deps, open.value.form))) {
			await record({ action: 'form.submitted', outcome: 'refused', householdId });
			return fail('submission.incomplete');
		}
		return seal(deps, tx, record, { ...resident, signature }, open.value);
	});
}

async function receiptAgain(
	deps: Deps,
	tx: Queryable,
	record: RecordEvent,
	key: FormKey,
	refusal: Extract<Result<OpenDraft>, { ok: false }>
): Promise<Result<SubmissionSummary>> {
	const newest = await newestSubmission(tx, key);
	await record({ action: 'form.submittedAgain', outcome: 'refused', householdId: key.householdId });
	return newest && newest.withdrawnAt === null ? ok(summarise(deps.round, newest)) : refusal;
}

async function seal(
	deps: Deps,
	tx: Queryable,
	record: RecordEvent,
	signer: Resident & { signature: string },
	open: OpenDraft
): Promise<Result<SubmissionSummary>> {
	const { householdId, questionnaire } = signer;
	const version = ((await newestSubmission(tx, signer))?.version ?? 0) + 1;
	const home = await homeOf(tx, householdId);
	if (!home) return fail('household.unknown');
	const response = addressed(toResponse<HouseholdResponse>(open.form), home);
	const submittedAt = deps.clock.now();
	const receiptNumber = newReceiptNumber();
	const content: SealedContent<typeof response> = {
		response,
		signature: signer.signature,
		submittedAt: new Date(submittedAt).toISOString(),
		receiptNumber,
		version
	};
	const row = {
		householdId,
		questionnaire,
		version,
		receiptNumber,
		submittedAt,
		sealedResponse: await sealForOffice(deps.officeKey, content),
		counts: countsOf(deps, open.form, response)
	};
	await addSubmission(tx, row);
	await lockAway(tx, signer, open, submittedAt);
	await endVisitRequests(tx, householdId, submittedAt);
	const { persons, deaths } = row.counts;
	await record({ action: 'form.submitted', householdId, detail: { version, persons, deaths } });
	return ok(summarise(deps.round, { ...row, confirmedAt: null, withdrawnAt: null }));
}

/** The response with where the household lives, as the office knows it. */
const addressed = (
	response: HouseholdResponse,
	{ blockCode, householdNumber }: { blockCode: string; householdNumber: string }
) => ({
	...response,
	block: blockCode,
	householdNumber
});

/** A fresh data key for the draft behind the submission, wrapped for the resident alone. */
async function lockAway(tx: Queryable, resident: Resident, { form, row }: OpenDraft, savedAt: number): Promise<void> {
	const { householdId, residentKey } = resident;
	const dataKey = newDataKey();
	await putDraft(tx, resident, {
		ciphertext: encryptDraft(dataKey, householdId, form.draft),
		revision: row.revision + 1,
		savedAt,
		place: null
	});
	await putWraps(tx, resident, { serviceWrap: null, residentWrap: wrapForResident(residentKey, householdId, dataKey) });
}

function countsOf(deps: Deps, form: ResolvedForm, response: HouseholdResponse): SubmissionCounts {
	return {
		persons: response.persons.length,
		births: (response.H3?.male ?? 0) + (response.H3?.female ?? 0),
		deaths: response.deaths.length,
		softConfirmed: response.confirmed?.length ?? 0,
		toVerify: validateForm(form, checkOf(deps, form)).toVerify.length
	};
}
