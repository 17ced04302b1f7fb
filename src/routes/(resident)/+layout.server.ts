import { readStaffActions } from '$lib/server/use-cases/form/read-staff-actions';
import type { LayoutServerLoad } from './$types';

/** Where a household arrives after signing in; on the pages in between nothing distracts. */
const ARRIVALS = ['/form', '/receipt', '/notice'];

export const load: LayoutServerLoad = async ({ locals, url }) => {
	const shown = locals.resident !== undefined && ARRIVALS.includes(url.pathname);
	return {
		ownDevice: locals.resident?.ownDevice ?? false,
		staffActions: shown && locals.resident ? await readStaffActions(locals.deps, locals.resident) : []
	};
};
