import { error } from '@sveltejs/kit';
import { doorStream } from '$lib/server/events/door-stream';
import { staffOf } from '$lib/server/http/staff-page';
import type { RequestHandler } from './$types';

/** Live changes of a block's doors, only for whoever the block is assigned to. */
export const GET: RequestHandler = (event) => {
	const staff = staffOf(event);
	const { block } = event.params;
	if (!staff.blocks.includes(block)) error(404, { message: 'There is no such page.' });
	return doorStream(event.locals.deps, staff, block);
};
