import { closeStaffSession } from '$lib/server/http/staff-session';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	await closeStaffSession(event);
	return new Response(null, { status: 303, headers: { location: '/staff', 'clear-site-data': '"cache"' } });
};
