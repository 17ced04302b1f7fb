import { receiptSchema } from '$lib/schemas/field';
import { receiptKeys } from '$lib/server/crypto/receipt-seal';
import { readPosted } from '$lib/server/http/posted-form';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { checkReceipt } from '$lib/server/use-cases/receipt/check-receipt';
import { loadDoors } from '../load-doors';
import type { Actions, PageServerLoad } from './$types';

/** `?door=` names the household at whose door the receipt is shown; without it any door of the block will do. */
export const load: PageServerLoad = async (event) => {
	const { deps } = event.locals;
	const { block, doors } = await loadDoors(event);
	return { block, doors, keys: receiptKeys(deps.keys), at: event.url.searchParams.get('door') ?? undefined };
};

export const actions: Actions = {
	default: async (event) => {
		const { receipt } = unwrapOrError(await readPosted(event.request, receiptSchema));
		const command = { block: event.params.block, receipt };
		return { receipt, answer: unwrapOrError(await checkReceipt(event.locals.deps, staffOf(event), command)) };
	}
};
