import { json } from '@sveltejs/kit';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { takeCall } from '$lib/server/use-cases/help-desk/take-call';
import type { RequestHandler } from './$types';

/** An interview by telephone, sealed in the agent's page. */
export const POST: RequestHandler = async (event) => {
	const posted: unknown = await event.request.json().catch(() => undefined);
	const command = { householdId: event.params.household, posted };
	return json(unwrapOrError(await takeCall(event.locals.deps, staffOf(event), command)));
};
