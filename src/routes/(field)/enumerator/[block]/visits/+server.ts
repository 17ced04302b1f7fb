import { json } from '@sveltejs/kit';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { takeVisit } from '$lib/server/use-cases/field/take-visit';
import type { RequestHandler } from './$types';

/** A visit that was recorded without a signal. */
export const POST: RequestHandler = async (event) => {
	const posted: unknown = await event.request.json().catch(() => undefined);
	return json(unwrapOrError(await takeVisit(event.locals.deps, staffOf(event), { block: event.params.block, posted })));
};
