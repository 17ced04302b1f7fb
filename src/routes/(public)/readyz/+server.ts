import { isMigrated } from '$lib/server/services/is-ready';
import type { RequestHandler } from './$types';

/** The database answers and has the newest schema. */
export const GET: RequestHandler = async ({ locals }) =>
	(await isMigrated(locals.deps)) ? new Response('ready') : new Response('not ready', { status: 503 });
