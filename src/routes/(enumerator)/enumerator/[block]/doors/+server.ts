import { json } from '@sveltejs/kit';
import { receiptKeys } from '$lib/server/crypto/receipt-seal';
import { visitKey } from '$lib/server/crypto/visit-seal';
import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { listDoors } from '$lib/server/use-cases/field/list-doors';
import type { RequestHandler } from './$types';

/** What a phone keeps of a block for places without a signal. */
export const GET: RequestHandler = async (event) => {
	const { deps } = event.locals;
	const { block, doors, at } = valueOrPage(await listDoors(deps, staffOf(event), { block: event.params.block }));
	return json({ block, doors, at, keys: receiptKeys(deps.keys), visitKey: visitKey(deps.keys) });
};
