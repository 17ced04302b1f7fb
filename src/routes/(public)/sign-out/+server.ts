import { redirect } from '@sveltejs/kit';
import { closeResidentSession } from '$lib/server/http/resident-session';
import type { RequestHandler } from './$types';

/** 保存并退出: everything up to the last "next" is saved already. */
export const POST: RequestHandler = async (event) => {
	await closeResidentSession(event);
	redirect(303, '/?saved=1');
};
