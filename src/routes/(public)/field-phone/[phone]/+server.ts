import { json } from '@sveltejs/kit';
import { askPhone } from '$lib/server/use-cases/field/report-phone';
import type { RequestHandler } from './$types';

/** Whether a phone was cut off, for the phone itself: its id is its own secret, and nothing else is said. */
export const GET: RequestHandler = async ({ locals, params }) => json(await askPhone(locals.deps, params.phone));
