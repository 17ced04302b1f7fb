import { staffFrame } from '$lib/server/http/staff-page';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	// A message that was written before a restart is sent as soon as anybody works.
	event.locals.deps.outbox.wake();
	return staffFrame(event);
};
