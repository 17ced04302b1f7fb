import { json } from '@sveltejs/kit';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { reportPhone } from '$lib/server/use-cases/field/report-phone';
import type { RequestHandler } from './$types';

/** What waits on a phone: counts alone. */
export const POST: RequestHandler = async (event) => {
	const posted: unknown = await event.request.json().catch(() => undefined);
	return json(unwrapOrError(await reportPhone(event.locals.deps, staffOf(event), posted)));
};
