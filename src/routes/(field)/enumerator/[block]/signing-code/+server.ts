import { json } from '@sveltejs/kit';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { askSigningCode } from '$lib/server/use-cases/interview/ask-signing-code';
import type { RequestHandler } from './$types';

/** A code to the informant's phone, in place of a signature. */
export const POST: RequestHandler = async ({ request, params, locals }) => {
	const posted: unknown = await request.json().catch(() => undefined);
	const command = { block: params.block, posted };
	return json(unwrapOrError(await askSigningCode(locals.deps, staffOf({ locals }), command)));
};
