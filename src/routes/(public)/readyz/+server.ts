import { isReady } from '$lib/server/services/is-ready';
import type { RequestHandler } from './$types';

/** The database answers and has the newest schema, and this server is not about to stop. */
export const GET: RequestHandler = async ({ locals }) =>
	(await isReady(locals.deps)) ? new Response('ready') : new Response('not ready', { status: 503 });
