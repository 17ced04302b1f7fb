import { searchSchema } from '$lib/schemas/help-desk';
import { readPosted } from '$lib/server/http/posted-form';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { findHousehold, RESULTS } from '$lib/server/use-cases/help-desk/find-household';
import { listTickets } from '$lib/server/use-cases/help-desk/list-tickets';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const tickets = unwrapOrError(await listTickets(event.locals.deps, staffOf(event)));
	return { limit: RESULTS, mine: tickets.filter(({ owner }) => owner?.isMe) };
};

/** A search is posted, so that what a caller said about an address stands in no log and no history. */
export const actions: Actions = {
	default: async (event) => {
		const { q: typed } = unwrapOrError(await readPosted(event.request, searchSchema));
		return { typed, ...unwrapOrError(await findHousehold(event.locals.deps, staffOf(event), { typed })) };
	}
};
