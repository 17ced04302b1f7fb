import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Deps } from '../../deps';
import { sealReceipt } from '../../crypto/receipt-seal';
import { residentPage } from '../../db/queries/resident-page';
import type { Resident } from '../../actors';
import { summarise, type SubmissionSummary } from '../../services/submission-state';
import { answersAtHand } from '../../services/answers-at-hand';
import { dataKeyOf } from '../../services/draft-keys';
import { homeOf, type EnumeratorCard } from '../../services/home-on-page';

export interface ReceiptView extends SubmissionSummary {
	/** 取消上报 is possible: in time, and with the letter and PIN that it was sealed with. */
	canWithdraw: boolean;
	/** Sealed with another letter or PIN: the submission stands, a new form can replace it. */
	outOfReach: boolean;
	/** After the reference moment a pre-fill waits for its confirmation. */
	toConfirm: boolean;
	closed: boolean;
	/** What the QR code says: signed, so that an enumerator's phone can check it without a network. */
	token: string;
	address: LocalizedText;
	enumerator?: EnumeratorCard;
}

/** 回执 of the submission that stands. */
export async function readReceipt(deps: Deps, resident: Resident): Promise<Result<ReceiptView>> {
	const [row, page] = await Promise.all([answersAtHand(deps.db, resident), residentPage(deps.db, resident)]);
	const newest = page?.newest;
	if (!row || !page || !newest || newest.withdrawnAt !== null) return fail('submission.none');
	const { door, address, enumerator } = homeOf(page);
	const phase = phaseOf(deps.round, deps.clock.now());
	const sealed = row.serviceWrap === null;
	const outOfReach = sealed && dataKeyOf(resident, row) === undefined;
	const summary = summarise(deps.round, newest);
	return ok({
		...summary,
		canWithdraw: phase !== 'closed' && sealed && !outOfReach,
		outOfReach,
		toConfirm: summary.prefill && phase === 'open',
		closed: phase === 'closed',
		token: sealReceipt(deps.keys, door, newest),
		address,
		enumerator
	});
}
