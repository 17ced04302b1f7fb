import { error } from '@sveltejs/kit';
import { doorStream } from '$lib/server/events/door-stream';
import { staffOf } from '$lib/server/http/staff-page';
import { readStaffSession } from '$lib/server/http/staff-session';
import type { RequestHandler } from './$types';

/**
 * Live changes of a block's doors, only for whoever the block is assigned to. A browser that comes back by itself says
 * in a header how far it had come, a page that opens a new line in `?last=`. `?door=` is for the page of one household.
 */
export const GET: RequestHandler = (event) => {
	const { block } = event.params;
	if (!staffOf(event).blocks.includes(block)) error(404, { message: 'There is no such page.' });
	const lastEventId = event.request.headers.get('last-event-id') ?? event.url.searchParams.get('last');
	const mayLook = async () => (await readStaffSession(event, { unattended: true }))?.blocks.includes(block) === true;
	const householdId = event.url.searchParams.get('door') ?? undefined;
	const owner = staffOf(event).staffId;
	return doorStream(event.locals.deps, { block, owner, householdId, lastEventId, mayLook });
};
