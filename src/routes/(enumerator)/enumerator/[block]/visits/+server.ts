import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { recordVisit } from '$lib/server/use-cases/staff/record-visit';
import type { RequestHandler } from './$types';

const Posted = z.object({
	householdId: z.string().max(36),
	visitId: z.string().max(36),
	outcome: z.string().max(40),
	appointment: z.number().optional(),
	ago: z.number().min(0),
	listAge: z.number().min(0).optional()
});

/** A visit that was recorded without a signal: sent twice, it is recorded once. */
export const POST: RequestHandler = async (event) => {
	const posted = Posted.safeParse(await event.request.json().catch(() => undefined));
	if (!posted.success) error(400, { message: 'This is not a visit.' });
	const command = { ...posted.data, block: event.params.block };
	return json(valueOrPage(await recordVisit(event.locals.deps, staffOf(event), command)));
};
