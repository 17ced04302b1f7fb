import { json } from '@sveltejs/kit';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { confirmByCode } from '$lib/server/use-cases/interview/confirm-by-code';
import type { RequestHandler } from './$types';

/** The code, as the informant said it. */
export const POST: RequestHandler = async ({ request, params, locals }) => {
	const posted: unknown = await request.json().catch(() => undefined);
	const command = { block: params.block, posted };
	return json(unwrapOrError(await confirmByCode(locals.deps, staffOf({ locals }), command)));
};
