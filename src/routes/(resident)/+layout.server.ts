import { residentNoteText, toResidentText } from '$lib/i18n/staff-actions-note';
import { readStaffActions, type StaffAction } from '$lib/server/use-cases/form/read-staff-actions';
import type { LayoutServerLoad } from './$types';

/** Where a household arrives after signing in, which are the pages that show it; on those in between nothing distracts. */
const ARRIVALS = ['/form', '/receipt', '/notice'];

/** Said by the server: what staff may have done is much to carry for a page on which they did nothing. */
const inWords = ({ at, action }: StaffAction) => ({ at, what: toResidentText[action] ?? residentNoteText.title });

export const load: LayoutServerLoad = async ({ locals, url }) => {
	const shown = locals.resident !== undefined && ARRIVALS.includes(url.pathname);
	return {
		ownDevice: locals.resident?.ownDevice ?? false,
		staffActions: shown && locals.resident ? (await readStaffActions(locals.deps, locals.resident)).map(inWords) : []
	};
};
