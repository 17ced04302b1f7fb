import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { letterToPrint } from '$lib/server/services/letter-to-print';
import { listLettersToPrint, printLetters } from '$lib/server/use-cases/help-desk/print-letters';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	letters: unwrapOrError(await listLettersToPrint(event.locals.deps, staffOf(event)))
});

export const actions: Actions = {
	/** No redirect: the new codes are in this one answer and nowhere else. */
	default: async (event) => {
		const { deps } = event.locals;
		const result = await printLetters(deps, staffOf(event));
		if (!result.ok) return problemPage(result.problem, { made: [] });
		return {
			made: result.value.map(({ householdId: _, address, pinSet, ...letter }) => ({
				address,
				pinSet,
				letter: letterToPrint(deps.settings, letter)
			}))
		};
	}
};
