import { redirect } from '@sveltejs/kit';
import { closeStaffSession } from '$lib/server/http/staff-session';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	await closeStaffSession(event);
	redirect(303, '/staff');
};
