import { json } from '@sveltejs/kit';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { takeInterview } from '$lib/server/use-cases/interview/take-interview';
import type { RequestHandler } from './$types';

/** An interview that was signed on a phone, sealed. */
export const POST: RequestHandler = async (event) => {
	const posted: unknown = await event.request.json().catch(() => undefined);
	const { block } = event.params;
	return json(unwrapOrError(await takeInterview(event.locals.deps, staffOf(event), { block, posted })));
};
