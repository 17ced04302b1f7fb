import { readReceiptNumber, readToken } from '$lib/domain/receipt/receipt-token';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { openReceipt } from '../../crypto/receipt-seal';
import { newestVersion, receiptInBlock } from '../../db/queries/receipts';
import type { Staff } from '../../actors';
import { isInScope } from '../../services/field-action';

/**
 * `stands`: this is the submission that counts; `withdrawn` and `replaced`: it was, until `since`; `notHere`: no receipt
 * of this block (of another block nothing is said); `forged`: a code that this service has not signed.
 */
export interface ReceiptState {
	state: 'stands' | 'withdrawn' | 'replaced' | 'notHere' | 'forged' | 'unreadable';
	householdId?: string;
	/** UTC milliseconds: of the submission, or of its withdrawal. */
	since?: number;
}

/** What the server knows of a receipt shown at a door: the scanned code or the typed number. */
export async function checkReceipt(
	deps: Pick<Deps, 'db' | 'keys'>,
	staff: Staff,
	command: { block: string; receipt: string }
): Promise<Result<ReceiptState>> {
	if (!isInScope(staff, command)) return fail('notAllowed');
	const signed = openReceipt(deps.keys, command.receipt);
	if (!signed && readToken(command.receipt)) return ok({ state: 'forged' });
	const number = signed?.receiptNumber ?? readReceiptNumber(command.receipt);
	return ok(number ? await stateOf(deps, command.block, number) : { state: 'unreadable' });
}

async function stateOf({ db }: Pick<Deps, 'db'>, block: string, receiptNumber: string): Promise<ReceiptState> {
	const found = await receiptInBlock(db, block, receiptNumber);
	if (!found) return { state: 'notHere' };
	const { householdId, questionnaire, version, submittedAt, withdrawnAt } = found;
	if (withdrawnAt !== null) return { state: 'withdrawn', householdId, since: withdrawnAt };
	const replaced = version !== (await newestVersion(db, { householdId, questionnaire }));
	return { state: replaced ? 'replaced' : 'stands', householdId, since: submittedAt };
}
