import { json } from '@sveltejs/kit';
import { receiptKeys } from '$lib/server/crypto/receipt-seal';
import { visitKey } from '$lib/server/crypto/visit-seal';
import { interviewAsks } from '$lib/server/services/interview-asks';
import { dueReInterviews } from '$lib/server/use-cases/interview/due-re-interviews';
import { staffOf } from '$lib/server/http/staff-page';
import { loadDoors } from '../load-doors';
import type { RequestHandler } from './$types';

/** What a phone keeps of a block for places without a signal. */
export const GET: RequestHandler = async (event) => {
	const { deps } = event.locals;
	const { block, doors, at } = await loadDoors(event);
	const staff = staffOf(event);
	const asks = { ...interviewAsks(deps, staff, block.code), texts: deps.settings.smsWebhookUrl !== '' };
	const reInterviews = await dueReInterviews(deps, staff, { block: block.code });
	return json({ block, doors, at, keys: receiptKeys(deps.keys), visitKey: visitKey(deps.keys), asks, reInterviews });
};
